import { type AccessTable, createAccessTable } from './accessTable.ts';
import { compactDictionary } from './compactDictionary.ts';
import { takeRows } from './takeRows.ts';
import { takeValues } from './typedValues.ts';

/** The table's rows at `rows`, in that order, which must be that of an access table; only the names that still occur. */
export function takeAccessRows(table: AccessTable, rows: Uint32Array): AccessTable {
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
