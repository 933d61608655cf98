import { describe, expect, it } from 'vitest';
import { createTable } from '../../../../src/core/column.ts';
import { textColumn } from '../../../../src/core/textColumn.ts';
import { tripleAt } from '../../../../src/core/tripleAt.ts';
import { tableBatch } from '../../../../src/data/batches/tableBatch.ts';

const names = ['t', 'u', 'r'];

describe('tableBatch', () => {
  it('takes a missing name for the empty one, beside an empty one that is there', () => {
    const table = createTable([
      textColumn('t', ['one', 'one', 'one']),
      textColumn('u', ['b', null, 'a']),
      textColumn('r', ['x', '', null]),
    ]);
    const batch = tableBatch(table, names, [], []);
    expect([0, 1, 2].map((row) => tripleAt(batch.names, row))).toEqual([
      { tenant: 'one', user: 'b', resource: 'x' },
      { tenant: 'one', user: '', resource: '' },
      { tenant: 'one', user: 'a', resource: '' },
    ]);
  });

  it('takes numbers for names, and gives further columns as cells and whole', () => {
    const hits = { name: 'hits', type: 'int32', values: Int32Array.of(3, -1) } as const;
    const table = createTable([
      textColumn('t', ['one', 'one']),
      { name: 'u', type: 'int64', values: Float64Array.of(7, 10) },
      textColumn('r', ['x', 'y']),
      hits,
    ]);
    const batch = tableBatch(table, names, ['hits', 'elsewhere'], [true, false]);
    expect(tripleAt(batch.names, 1)).toEqual({ tenant: 'one', user: '10', resource: 'y' });
    expect([batch.cell(0, 0), batch.cell(1, 0), batch.cell(0, 1)]).toEqual([3, -1, null]);
    expect(batch.source).toEqual([hits, undefined]);
  });
});
