import { type Column, createTable } from './column.ts';
import { type Dictionary, dictionarySize } from './dictionary.ts';
import { ByomlError } from './errors/byomlError.ts';
import { invariant } from './invariant.ts';
import type { ReadAccount } from './readAccount.ts';

/**
 * What was accessed by whom: one row for each (tenant, user, resource, UTC day), sorted by the four. Ids point into the
 * three sorted dictionaries. This is where reading ends and algorithms begin.
 */
export interface AccessTable {
  readonly tenants: Dictionary;
  readonly users: Dictionary;
  readonly resources: Dictionary;
  /** Per row: ids into the dictionaries. */
  readonly tenant: Uint32Array;
  readonly user: Uint32Array;
  readonly resource: Uint32Array;
  /** Per row: days since 1970-01-01, or NO_DAY where the source has no times. */
  readonly day: Int32Array;
  /** Per row: accesses on that day, at least 1; whole numbers, or the likelihoods of a source that gives them. */
  readonly count: Float64Array;
  /** Per row: first and last access, microseconds since 1970-01-01T00:00Z, NaN where the source has no times. */
  readonly firstTime: Float64Array;
  readonly lastTime: Float64Array;
  /** Columns that the template asked for: the value of each row's first access (least value among equal times). */
  readonly extra: readonly Column[];
  readonly account: ReadAccount;
}

export function accessTableRows(table: AccessTable): number {
  return table.tenant.length;
}

/** Checks lengths, id ranges, positive counts, times in order, and that rows are strictly sorted. */
export function createAccessTable(table: AccessTable): AccessTable {
  const rows = accessTableRows(table);
  const columns = ['user', 'resource', 'day', 'count', 'firstTime', 'lastTime'] as const;
  for (const name of columns) invariant(table[name].length === rows, `column ${name} has ${rows} rows`);
  createTable(table.extra);
  for (const column of table.extra) {
    invariant(columnLength(column) === rows, `extra column ${column.name} has ${rows} rows`);
  }
  checkIds(table.tenants, table.tenant);
  checkIds(table.users, table.user);
  checkIds(table.resources, table.resource);
  const { count, firstTime, lastTime } = table;
  for (let row = 0; row < rows; row++) {
    const isPositive = count[row]! > 0 && count[row]! < Infinity;
    if (!isPositive) broken(row, 'has a positive count');
    if (firstTime[row]! > lastTime[row]!) broken(row, 'has its times in order');
    if (row > 0 && compareAccessRows(table, row - 1, row) >= 0) broken(row, 'comes after the row before');
  }
  return table;
}

function checkIds(dictionary: Dictionary, ids: Uint32Array): void {
  const size = dictionarySize(dictionary);
  for (let row = 0; row < ids.length; row++) {
    if (ids[row]! >= size) broken(row, 'has its ids in the dictionaries');
  }
}

/** Only a broken row is put into words: there may be millions of others. */
function broken(row: number, what: string): never {
  throw new ByomlError('defect', { what: `row ${row} ${what}` });
}

function columnLength(column: Column): number {
  return createTable([column]).rows;
}

/** Order of two rows by tenant, user, resource, day. */
export function compareAccessRows(table: AccessTable, a: number, b: number): number {
  return (
    table.tenant[a]! - table.tenant[b]! ||
    table.user[a]! - table.user[b]! ||
    table.resource[a]! - table.resource[b]! ||
    table.day[a]! - table.day[b]!
  );
}
