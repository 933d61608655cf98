import type { Step, Steps } from '../core/algorithm.ts';
import { atOnce } from '../core/atOnce.ts';
import type { Table } from '../core/column.ts';
import { ParquetWriter } from './parquetWriter/parquetWriter.ts';
import { hasMissing } from './parquetWriter/presence.ts';

/** Rows that are encoded together; each group has its own dictionaries. */
export const rowGroupSize = 262_144;

/**
 * A table as a Parquet file. The same table gives the same bytes, everywhere and always. "No value" becomes null; text
 * is dictionary-encoded; `day` is DATE, `timestamp` is TIMESTAMP(MICROS, UTC), `vector` is LIST<double>.
 */
export function encodeParquet(table: Table): Uint8Array {
  return joined(atOnce(encodeParquetParts(table, { step: 0, of: 1, message: '' })));
}

/** The same in pieces, giving way after each row group. */
export function* encodeParquetParts({ rows, columns }: Table, step: Step): Steps<readonly Uint8Array[]> {
  const writer = new ParquetWriter(columns.map((column) => ({ column, nullable: hasMissing(column) })));
  const parts = writer.begin();
  for (let from = 0; from < rows; from += rowGroupSize) {
    parts.push(...writer.rowGroup(columns, from, Math.min(rows, from + rowGroupSize)));
    yield step;
  }
  parts.push(...writer.end());
  return parts;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
