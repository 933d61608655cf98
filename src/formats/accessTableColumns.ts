import type { AccessTable } from '../core/accessTable.ts';
import { type Column, createTable, type Table } from '../core/column.ts';
import type { ReadAccount } from '../core/readAccount.ts';
import { takeAccessRows } from '../core/takeAccessRows.ts';
import { dayColumn, numberColumn, textColumn, timeColumn } from './accessTableColumn.ts';
import { checkAccessRows, sortedRows } from './accessTableRows.ts';

const names = ['tenant', 'user', 'resource', 'day', 'count', 'firstTime', 'lastTime'] as const;

/**
 * An access table as a table of seven columns and its extra ones: tenant, user, resource text; day; count int64 (double
 * where the source gave likelihoods that are not whole); firstTime, lastTime timestamp. The account does not travel.
 */
export function accessTableToTable(table: AccessTable): Table {
  const whole = table.count.every(Number.isSafeInteger);
  return createTable([
    { name: 'tenant', type: 'text', dictionary: table.tenants, ids: table.tenant },
    { name: 'user', type: 'text', dictionary: table.users, ids: table.user },
    { name: 'resource', type: 'text', dictionary: table.resources, ids: table.resource },
    { name: 'day', type: 'day', values: table.day },
    { name: 'count', type: whole ? 'int64' : 'double', values: table.count },
    { name: 'firstTime', type: 'timestamp', values: table.firstTime },
    { name: 'lastTime', type: 'timestamp', values: table.lastTime },
    ...table.extra,
  ]);
}

/** Does a table with these column names claim to be an access table? */
export function isAccessTable(columns: readonly string[]): boolean {
  return names.every((name) => columns.includes(name));
}

/**
 * The way back, for a table from outside. Rows in another order are sorted; names that are whole numbers become texts.
 * `file` is what messages call the table.
 * @throws ByomlError `accessTable.column` where one is missing or of another type; `accessTable.row` where a name is
 * missing, a count is not positive, times run backwards, or two rows have the same tenant, user, resource and day
 */
export function tableToAccessTable(table: Table, account: ReadAccount, file = 'table'): AccessTable {
  const tenant = textColumn(table, 'tenant', file);
  const user = textColumn(table, 'user', file);
  const resource = textColumn(table, 'resource', file);
  const rows: AccessTable = {
    tenants: tenant.dictionary,
    users: user.dictionary,
    resources: resource.dictionary,
    tenant: tenant.ids,
    user: user.ids,
    resource: resource.ids,
    day: dayColumn(table, 'day', file),
    count: numberColumn(table, 'count', file),
    firstTime: timeColumn(table, 'firstTime', file),
    lastTime: timeColumn(table, 'lastTime', file),
    extra: table.columns.filter((column) => !isStandard(column)),
    account,
  };
  checkAccessRows(rows, file);
  return takeAccessRows(rows, sortedRows(rows, file));
}

function isStandard({ name }: Column): boolean {
  return (names as readonly string[]).includes(name);
}
