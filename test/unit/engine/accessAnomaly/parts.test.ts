import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../src/core/atOnce.ts';
import { decodeParts, encodeParts } from '../../../../src/engine/accessAnomaly/parts.ts';
import { fitRows } from './support/rows.ts';

const step = { step: 1, of: 1, message: '' };

const model = fitRows(
  [
    ['b', 'ann', 'ledger', 2],
    ['a', 'bob', 'wiki', 1],
    ['a', 'ann', 'ledger', 4],
    ['a', 'ann', 'wiki', 3],
  ],
  { rank: 3 },
  [['a', 'new', 'vault']],
);

describe('the parts of a model', () => {
  it('are four tables with these columns', () => {
    const layout = Object.entries(model.parts).map(([name, table]) => [
      name,
      table.columns.map((column) => `${column.name} ${column.type}`).join(', '),
    ]);
    expect(Object.fromEntries(layout)).toEqual({
      users: 'tenant text, name text, vector vector, component int32',
      resources: 'tenant text, name text, vector vector, component int32',
      seen: 'user int32, resource int32, count double, firstDay day, lastDay day',
      reference: 'tenant text, score double',
    });
  });

  it('are the same after decoding and encoding', () => {
    expect(atOnce(encodeParts(decodeParts(model), step))).toEqual(model.parts);
  });

  it('have vectors of rank + 2, and NaN where there is none', () => {
    const { users, resources, width } = decodeParts(model);
    expect(width).toBe(5);
    const withoutVector = (vectors: Float64Array): readonly number[] =>
      Array.from({ length: vectors.length / width }, (_, row) => row).filter((row) =>
        vectors.subarray(row * width, (row + 1) * width).every(Number.isNaN),
      );
    // Sorted by tenant and name: ann, bob, new of a, ann of b; ledger, vault, wiki of a, ledger of b.
    expect(withoutVector(users.vectors)).toEqual([2]);
    expect(withoutVector(resources.vectors)).toEqual([1]);
  });
});
