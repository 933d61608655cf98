import type { Table } from '../core/column.ts';
import { openRandomAccess } from './openRandomAccess.ts';
import { readParquet, readParquetGroups, type ReadParquetOptions } from './readParquet.ts';

/** Reads a Parquet file from disk; errors as {@link readParquet}, and the file system's own. */
export async function readParquetFile(path: string, options: ReadParquetOptions = {}): Promise<Table> {
  const file = await openRandomAccess(path);
  try {
    return await readParquet(file, options);
  } finally {
    await file.close();
  }
}

/** The same, a table for each row group. */
export async function* readParquetFileGroups(
  path: string,
  options: ReadParquetOptions = {},
): AsyncGenerator<Table, void> {
  const file = await openRandomAccess(path);
  try {
    yield* readParquetGroups(file, options);
  } finally {
    await file.close();
  }
}
