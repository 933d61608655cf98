import { type AccessTable, accessTableRows, compareAccessRows, createAccessTable } from './accessTable.ts';
import type { Column } from './column.ts';
import { compareCells } from './compareCells.ts';
import { invariant } from './invariant.ts';
import { joinColumns, moveIds } from './joinColumns.ts';
import { mergeDictionaries } from './mergeDictionaries.ts';
import { addReadAccounts } from './readAccount.ts';
import { takeRows } from './takeRows.ts';
import { joinValues, takeValues } from './typedValues.ts';

/**
 * Both tables as one: the counts of a (tenant, user, resource, day) that is in both are added, its times span both, and
 * its extra columns come from the earlier first access. Accounts are added. The extra columns must be the same ones.
 */
export function mergeAccessTables(a: AccessTable, b: AccessTable): AccessTable {
  const joined = joinRows(a, b);
  const order = sortedRows(joined, accessTableRows(a));
  return createAccessTable(addEqualRows(joined, order));
}

/** The rows of `a`, then those of `b`, with common dictionaries: sorted within each, not over both. */
function joinRows(a: AccessTable, b: AccessTable): AccessTable {
  invariant(a.extra.length === b.extra.length, 'tables that merge have the same extra columns');
  const rows = accessTableRows(a) + accessTableRows(b);
  const tenants = mergeDictionaries(a.tenants, b.tenants);
  const users = mergeDictionaries(a.users, b.users);
  const resources = mergeDictionaries(a.resources, b.resources);
  const doubles = (name: 'count' | 'firstTime' | 'lastTime'): Float64Array =>
    joinValues(a[name], b[name], new Float64Array(rows));
  return {
    tenants,
    users,
    resources,
    tenant: joinValues(
      moveIds(a.tenant, a.tenants, tenants),
      moveIds(b.tenant, b.tenants, tenants),
      new Uint32Array(rows),
    ),
    user: joinValues(moveIds(a.user, a.users, users), moveIds(b.user, b.users, users), new Uint32Array(rows)),
    resource: joinValues(
      moveIds(a.resource, a.resources, resources),
      moveIds(b.resource, b.resources, resources),
      new Uint32Array(rows),
    ),
    day: joinValues(a.day, b.day, new Int32Array(rows)),
    count: doubles('count'),
    firstTime: doubles('firstTime'),
    lastTime: doubles('lastTime'),
    extra: a.extra.map((column, i) => joinColumns(column, b.extra[i]!)),
    account: addReadAccounts(a.account, b.account),
  };
}

/** The rows in the table's order, given that those before `middle` and those from it on are sorted. */
function sortedRows(joined: AccessTable, middle: number): Uint32Array {
  const rows = accessTableRows(joined);
  const order = new Uint32Array(rows);
  let left = 0;
  let right = middle;
  for (let i = 0; i < rows; i++) {
    const takeLeft = right === rows || (left < middle && compareAccessRows(joined, left, right) <= 0);
    order[i] = takeLeft ? left++ : right++;
  }
  return order;
}

/** Per row of the result: the row of `joined` it comes from, and the equal one of the other table (or the same again). */
interface Pairs {
  readonly one: Uint32Array;
  readonly other: Uint32Array;
}

function pairEqualRows(joined: AccessTable, order: Uint32Array): Pairs {
  const one = new Uint32Array(order.length);
  const other = new Uint32Array(order.length);
  let size = 0;
  for (const row of order) {
    if (size > 0 && compareAccessRows(joined, one[size - 1]!, row) === 0) {
      other[size - 1] = row;
    } else {
      one[size] = row;
      other[size++] = row;
    }
  }
  return { one: one.slice(0, size), other: other.slice(0, size) };
}

function addEqualRows(joined: AccessTable, order: Uint32Array): AccessTable {
  const { one, other } = pairEqualRows(joined, order);
  const ids = (column: Uint32Array): Uint32Array => takeValues(column, one, new Uint32Array(one.length));
  const combine = (column: Float64Array, combined: (x: number, y: number) => number): Float64Array =>
    Float64Array.from(one, (row, i) =>
      row === other[i] ? column[row]! : combined(column[row]!, column[other[i]!]!),
    );
  return {
    ...joined,
    tenant: ids(joined.tenant),
    user: ids(joined.user),
    resource: ids(joined.resource),
    day: takeValues(joined.day, one, new Int32Array(one.length)),
    count: combine(joined.count, (x, y) => x + y),
    firstTime: combine(joined.firstTime, Math.min),
    lastTime: combine(joined.lastTime, Math.max),
    extra: joined.extra.map((column) => takeRows(column, firstAccesses(joined, column, one, other))),
  };
}

/** Of each pair, the row whose value of `column` stays: the earlier first access, among equal times the least value. */
function firstAccesses(
  joined: AccessTable,
  column: Column,
  one: Uint32Array,
  other: Uint32Array,
): Uint32Array {
  return one.map((row, i) => {
    const partner = other[i]!;
    const later = joined.firstTime[row]! - joined.firstTime[partner]!;
    const order = later === 0 || Number.isNaN(later) ? compareCells(column, row, partner) : later;
    return order <= 0 ? row : partner;
  });
}
