import { join } from 'node:path';
import type { Table } from '../../core/column.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { readParquetFile } from '../../formats/readParquetFile.ts';
import { errorCode } from '../../store/errorCode.ts';

/** Reads `<part>.parquet` of a run's folder, or some columns of it; throws `run.damaged`, `parquet.*`. */
export async function readRunPart(
  folder: string,
  part: 'scores' | 'evidence',
  options: { readonly columns?: readonly string[] } = {},
): Promise<Table> {
  const file = `${part}.parquet`;
  try {
    return await readParquetFile(join(folder, file), options);
  } catch (error) {
    const code = errorCode(error);
    if (error instanceof ByomlError || code === '') throw error;
    const args = { path: folder, part: file, problem: `cannot be read (${code})` };
    throw new ByomlError('run.damaged', args, { cause: error });
  }
}
