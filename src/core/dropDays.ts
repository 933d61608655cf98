import { type AccessTable, accessTableRows } from './accessTable.ts';
import { takeAccessRows } from './takeAccessRows.ts';

/**
 * Forgets the days (since 1970-01-01, or NO_DAY) that `dropped` says yes to, and every name that occurs in no other.
 * The account stays: it tells what was read, not what is remembered.
 */
export function dropDays(table: AccessTable, dropped: (day: number) => boolean): AccessTable {
  return takeAccessRows(table, keptRows(table, dropped));
}

function keptRows(table: AccessTable, dropped: (day: number) => boolean): Uint32Array {
  const rows = new Uint32Array(accessTableRows(table));
  let kept = 0;
  table.day.forEach((day, row) => {
    if (!dropped(day)) rows[kept++] = row;
  });
  return rows.slice(0, kept);
}
