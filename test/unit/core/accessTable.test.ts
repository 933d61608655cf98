import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccessTable,
  accessTableRows,
  compareAccessRows,
  createAccessTable,
} from '../../../src/core/accessTable.ts';
import { type NamedRow, namedRows, tableOf } from './arbitraries.ts';

const row = (given: Partial<NamedRow>): NamedRow => ({
  tenant: 't',
  user: 'u',
  resource: 'r',
  day: 0,
  count: 1,
  firstTime: 10,
  lastTime: 20,
  computer: 'c',
  ...given,
});

const two = tableOf([row({}), row({ user: 'v' })]);

describe('createAccessTable', () => {
  it('takes sorted rows', () => {
    fc.assert(
      fc.property(namedRows, (rows) => {
        const table = tableOf(rows);
        expect(accessTableRows(table)).toBe(rows.length);
        for (let i = 1; i < rows.length; i++) expect(compareAccessRows(table, i - 1, i)).toBeLessThan(0);
      }),
    );
  });

  it.each<readonly [string, Partial<AccessTable>]>([
    ['a column that is too short', { count: Float64Array.of(1) }],
    [
      'an extra column that is too short',
      { extra: [{ name: 'x', type: 'double', values: Float64Array.of(1) }] },
    ],
    ['an unknown tenant', { tenant: Uint32Array.of(0, 1) }],
    ['an unknown user', { user: Uint32Array.of(0, 2) }],
    ['an unknown resource', { resource: Uint32Array.of(0, 1) }],
    ['rows out of order', { user: Uint32Array.of(1, 0) }],
    ['a row twice', { user: Uint32Array.of(1, 1) }],
    ['a count of 0', { count: Float64Array.of(1, 0) }],
    ['a count that is no number', { count: Float64Array.of(NaN, 1) }],
    ['an infinite count', { count: Float64Array.of(1, Infinity) }],
    ['a last access before the first', { firstTime: Float64Array.of(10, 21) }],
  ])('refuses %s', (_, change) => {
    expect(() => createAccessTable({ ...two, ...change })).toThrow(/defect/);
  });

  it('takes rows without times', () => {
    const without = { ...two, firstTime: Float64Array.of(NaN, NaN), lastTime: Float64Array.of(NaN, NaN) };
    expect(createAccessTable(without)).toBe(without);
  });

  it('takes a table without rows', () => {
    expect(accessTableRows(tableOf([]))).toBe(0);
  });
});
