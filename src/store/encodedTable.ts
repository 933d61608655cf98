import type { Table } from '../core/column.ts';
import { encodeParquet } from '../formats/encodeParquet.ts';
import { sha256 } from './contentId.ts';

export interface EncodedTable {
  readonly content: Uint8Array;
  readonly sha256: string;
}

/** Tables are immutable, and their bytes are wanted twice: for an id, and to be written. */
const encoded = new WeakMap<Table, EncodedTable>();

/** A table as Parquet. */
export function encodedTable(table: Table): EncodedTable {
  const known = encoded.get(table);
  if (known !== undefined) return known;
  const content = encodeParquet(table);
  const made = { content, sha256: sha256(content) };
  encoded.set(table, made);
  return made;
}
