import { createHash } from 'node:crypto';
import type { Step, Steps } from '../core/algorithm.ts';
import { atOnce } from '../core/atOnce.ts';
import type { Table } from '../core/column.ts';
import { encodeParquetParts } from '../formats/encodeParquet.ts';

export interface EncodedTable {
  readonly content: Uint8Array;
  readonly sha256: string;
}

/** Tables are immutable, and their bytes are wanted twice: for an id, and to be written. */
const encoded = new WeakMap<Table, EncodedTable>();

/** Bytes that are joined and digested before other work gets its turn: some tens of milliseconds. */
const bytesAStep = 2 ** 24;

/** A table as Parquet; at once, where {@link encodeTable} did not make it before. */
export function encodedTable(table: Table): EncodedTable {
  return atOnce(encodeTable(table, { step: 0, of: 1, message: '' }));
}

/** Makes a table's bytes ready, giving way in between: the largest take a second. */
export function* encodeTable(table: Table, step: Step): Steps<EncodedTable> {
  const known = encoded.get(table);
  if (known !== undefined) return known;
  const parts = yield* encodeParquetParts(table, step);
  const content = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  const digest = createHash('sha256');
  let [at, since] = [0, 0];
  for (const part of parts) {
    content.set(part, at);
    digest.update(part);
    at += part.length;
    since += part.length;
    if (since < bytesAStep) continue;
    since = 0;
    yield step;
  }
  const made = { content, sha256: digest.digest('hex') };
  encoded.set(table, made);
  return made;
}
