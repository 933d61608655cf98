import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortedOrder } from '../../../../src/data/intern/sortedOrder.ts';

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
        expect([...sortedOrder(values.length, keys)]).toEqual(expected);
      }),
    );
  });
});
