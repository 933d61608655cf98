import { parquetSchema } from 'hyparquet';
import type { ColumnType } from '../core/column.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import { openRandomAccess } from './openRandomAccess.ts';
import { parquetKind } from './parquetKind.ts';
import { readParquetMetadata } from './readParquetMetadata.ts';

/** What a Parquet file says of itself. */
export interface ParquetOutline {
  readonly rows: number;
  /** What each column becomes, by name and in order; undefined for one that has no place here. */
  readonly columns: ReadonlyMap<string, ColumnType | undefined>;
}

/** Throws `parquet.unreadable`, and the file system's own errors. */
export async function parquetOutline(path: string): Promise<ParquetOutline> {
  const file = await openRandomAccess(path);
  try {
    const metadata = await readParquetMetadata(file);
    const { children } = parquetSchema(metadata);
    return {
      rows: Number(metadata.num_rows),
      columns: new Map(children.map((tree) => [tree.element.name, parquetKind(tree)])),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ByomlError('parquet.unreadable', { file: path, reason }, { cause: error });
  } finally {
    await file.close();
  }
}
