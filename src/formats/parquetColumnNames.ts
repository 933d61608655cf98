import { parquetSchema } from 'hyparquet';
import { ByomlError } from '../core/errors/byomlError.ts';
import { openRandomAccess } from './openRandomAccess.ts';
import { readParquetMetadata } from './readParquetMetadata.ts';

/** The names of a Parquet file's columns, in order. Throws `parquet.unreadable`, and the file system's own errors. */
export async function parquetColumnNames(path: string): Promise<readonly string[]> {
  const file = await openRandomAccess(path);
  try {
    const metadata = await readParquetMetadata(file);
    return parquetSchema(metadata).children.map(({ element }) => element.name);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ByomlError('parquet.unreadable', { file: path, reason }, { cause: error });
  } finally {
    await file.close();
  }
}
