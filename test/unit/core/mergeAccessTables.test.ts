import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccessTable, accessTableRows } from '../../../src/core/accessTable.ts';
import type { Column } from '../../../src/core/column.ts';
import { dictionaryText } from '../../../src/core/dictionary.ts';
import { mergeAccessTables } from '../../../src/core/mergeAccessTables.ts';
import { emptyReadAccount } from '../../../src/core/readAccount.ts';
import { accessTables, type NamedRow, namedRows, rowKey, tableOf } from './arbitraries.ts';

/** The rows of the table back, with names. */
function rowsOf(table: AccessTable): NamedRow[] {
  const computer = table.extra[0]!;
  return Array.from({ length: accessTableRows(table) }, (_, row) => ({
    tenant: dictionaryText(table.tenants, table.tenant[row]!),
    user: dictionaryText(table.users, table.user[row]!),
    resource: dictionaryText(table.resources, table.resource[row]!),
    day: table.day[row]!,
    count: table.count[row]!,
    firstTime: table.firstTime[row]!,
    lastTime: table.lastTime[row]!,
    computer: computer.type === 'text' ? dictionaryText(computer.dictionary, computer.ids[row]!) : '?',
  }));
}

/** Both lists as one, the plain way. */
function mergeRows(a: readonly NamedRow[], b: readonly NamedRow[]): NamedRow[] {
  const merged = new Map(a.map((row) => [rowKey(row), row]));
  for (const row of b) {
    const other = merged.get(rowKey(row));
    merged.set(rowKey(row), other === undefined ? row : addRows(other, row));
  }
  return [...merged.values()];
}

function addRows(a: NamedRow, b: NamedRow): NamedRow {
  const least = Buffer.compare(Buffer.from(a.computer), Buffer.from(b.computer)) <= 0 ? a : b;
  const first = a.firstTime === b.firstTime ? least : a.firstTime < b.firstTime ? a : b;
  return {
    ...a,
    count: a.count + b.count,
    firstTime: Math.min(a.firstTime, b.firstTime),
    lastTime: Math.max(a.lastTime, b.lastTime),
    computer: first.computer,
  };
}

const withoutAccount = (table: AccessTable): AccessTable => ({ ...table, account: emptyReadAccount });

describe('mergeAccessTables', () => {
  it('is the table of both lists of rows', () => {
    fc.assert(
      fc.property(namedRows, namedRows, (a, b) => {
        const merged = mergeAccessTables(tableOf(a), tableOf(b));
        expect(withoutAccount(merged)).toEqual(withoutAccount(tableOf(mergeRows(a, b))));
        expect(merged.account.rows).toBe(a.length + b.length);
      }),
    );
  });

  it('is the same in any order and any grouping', () => {
    fc.assert(
      fc.property(accessTables, accessTables, accessTables, (a, b, c) => {
        expect(mergeAccessTables(a, b)).toEqual(mergeAccessTables(b, a));
        expect(mergeAccessTables(mergeAccessTables(a, b), c)).toEqual(
          mergeAccessTables(a, mergeAccessTables(b, c)),
        );
      }),
    );
  });

  it('changes nothing with an empty table', () => {
    fc.assert(
      fc.property(accessTables, (table) => {
        expect(mergeAccessTables(table, tableOf([]))).toEqual(table);
      }),
    );
  });

  it('adds no access and loses none', () => {
    fc.assert(
      fc.property(accessTables, accessTables, (a, b) => {
        const total = (table: AccessTable): number => rowsOf(table).reduce((sum, row) => sum + row.count, 0);
        expect(total(mergeAccessTables(a, b))).toBe(total(a) + total(b));
      }),
    );
  });

  it('keeps rows without times apart from rows with times, and adds them among themselves', () => {
    const none = { tenant: 't', user: 'u', resource: 'r', day: 0, count: 2, computer: 'c' };
    const timeless = tableOf([{ ...none, firstTime: NaN, lastTime: NaN }]);
    const timed = tableOf([{ ...none, firstTime: 0, lastTime: 0 }]);
    expect([...mergeAccessTables(timeless, timed).count]).toEqual([2, 2]);
    const twice = mergeAccessTables(timeless, timeless);
    expect([...twice.count]).toEqual([4]);
    expect([...twice.firstTime, ...twice.lastTime]).toEqual([NaN, NaN]);
  });

  it.each<readonly [string, Column, Column, number]>([
    ['double', column('double', Float64Array.of(2)), column('double', Float64Array.of(1)), 1],
    ['double, one missing', column('double', Float64Array.of(NaN)), column('double', Float64Array.of(9)), 9],
    ['float', column('float', Float32Array.of(2)), column('float', Float32Array.of(1)), 1],
    ['int32', column('int32', Int32Array.of(-1)), column('int32', Int32Array.of(1)), -1],
    ['int64', column('int64', Float64Array.of(5)), column('int64', Float64Array.of(4)), 4],
    ['boolean', column('boolean', Uint8Array.of(1)), column('boolean', Uint8Array.of(0)), 0],
    ['day, one missing', column('day', Int32Array.of(-0x8000_0000)), column('day', Int32Array.of(3)), 3],
    ['timestamp', column('timestamp', Float64Array.of(7)), column('timestamp', Float64Array.of(8)), 7],
    ['vector', vector(1, 3), vector(1, 2), 1],
  ])('keeps the least value of a %s column among equal times', (_, one, other, least) => {
    const row = {
      tenant: 't',
      user: 'u',
      resource: 'r',
      day: 0,
      count: 1,
      firstTime: 5,
      lastTime: 5,
      computer: '',
    };
    const merged = mergeAccessTables(
      { ...tableOf([row]), extra: [one] },
      { ...tableOf([row]), extra: [other] },
    ).extra[0]!;
    expect(merged.type === 'text' ? NaN : merged.values[0]).toBe(least);
    if (merged.type === 'vector') expect([...merged.values]).toEqual([1, 2]);
  });

  it('refuses tables whose extra columns differ', () => {
    const table = tableOf([]);
    expect(() => mergeAccessTables(table, { ...table, extra: [] })).toThrow(/same extra columns/);
    const renamed = { ...table, extra: [{ ...table.extra[0]!, name: 'IpAddress' }] };
    expect(() => mergeAccessTables(table, renamed)).toThrow(/are alike/);
  });
});

function column<T extends Exclude<Column['type'], 'text' | 'vector'>>(
  type: T,
  values: Extract<Column, { type: T }>['values'],
): Column {
  return { name: 'extra', type, values } as Column;
}

function vector(...values: number[]): Column {
  return { name: 'extra', type: 'vector', width: values.length, values: Float64Array.from(values) };
}
