import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, sortedOrder } from '../../../../src/data/intern/sortedOrder.ts';

describe('sortedOrder', () => {
  it('sorts by the keys, stably', () => {
    const rows = fc.array(fc.tuple(fc.nat(3), fc.nat(50), fc.nat(1)), { maxLength: 100 });
    fc.assert(
      fc.property(rows, (values) => {
        const keys = [4, 51, 2].map((size, key) => ({
          size,
          values: Uint32Array.from(values, (row) => row[key]!),
        }));
        const expected = values
          .map((row, index) => ({ row, index }))
          .sort(
            (a, b) => a.row[0] - b.row[0] || a.row[1] - b.row[1] || a.row[2] - b.row[2] || a.index - b.index,
          )
          .map(({ index }) => index);
        const order = sortedOrder(values.length, keys);
        expect([...(order ?? values.keys())]).toEqual(expected);
        expect(order === undefined).toBe(expected.every((row, place) => row === place));
      }),
    );
  });
});

describe('inOrder', () => {
  it('takes the first rows, of which there may be fewer than values', () => {
    const values = Float64Array.of(1.5, 2.5, 3.5, 0);
    expect([...inOrder(values, Uint32Array.of(2, 0, 1), 3)]).toEqual([3.5, 1.5, 2.5]);
    expect([...inOrder(values, undefined, 3)]).toEqual([1.5, 2.5, 3.5]);
    expect([...values]).toEqual([1.5, 2.5, 3.5, 0]);
  });
});
