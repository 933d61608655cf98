import { parseTime } from '../../core/parseTime.ts';
import { isoTimeOfBytes } from './isoTimeOfBytes.ts';
import type { RawRow } from './rawRow.ts';

/** Microseconds of a column of a row; NaN when it has no time. The usual spelling makes no string. */
export function timeOf(row: RawRow, column: number): number {
  const known = row.time(column);
  if (known !== undefined) return known;
  if (row.locate(column)) {
    const time = isoTimeOfBytes(row.bytes, row.start, row.end);
    if (!Number.isNaN(time)) return time;
  }
  return parseTime(row.text(column) ?? '');
}
