import { type AccessTable, accessTableRows, createAccessTable } from './accessTable.ts';
import { compactDictionary } from './compactDictionary.ts';
import { takeRows } from './takeRows.ts';
import { takeValues } from './typedValues.ts';

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

function takeAccessRows(table: AccessTable, rows: Uint32Array): AccessTable {
  const ids = (column: Uint32Array): Uint32Array => takeValues(column, rows, new Uint32Array(rows.length));
  const doubles = (column: Float64Array): Float64Array =>
    takeValues(column, rows, new Float64Array(rows.length));
  const tenants = compactDictionary(table.tenants, ids(table.tenant));
  const users = compactDictionary(table.users, ids(table.user));
  const resources = compactDictionary(table.resources, ids(table.resource));
  return createAccessTable({
    tenants: tenants.dictionary,
    users: users.dictionary,
    resources: resources.dictionary,
    tenant: tenants.ids,
    user: users.ids,
    resource: resources.ids,
    day: takeValues(table.day, rows, new Int32Array(rows.length)),
    count: doubles(table.count),
    firstTime: doubles(table.firstTime),
    lastTime: doubles(table.lastTime),
    extra: table.extra.map((column) => takeRows(column, rows)),
    account: table.account,
  });
}
