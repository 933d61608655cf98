import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PairTable } from '../../../../src/data/intern/pairTable.ts';

const number = fc.oneof(fc.integer({ min: -3, max: 20 }), fc.integer());

describe('PairTable', () => {
  it('numbers distinct pairs in the order of arrival and finds them again', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { maxLength: 500 }), (pairs) => {
        const table = new PairTable();
        const known = new Map<string, number>();
        for (const [a, b] of pairs) {
          const key = `${a},${b}`;
          expect(table.find(a, b)).toBe(known.get(key) ?? -1);
          if (!known.has(key)) known.set(key, known.size);
          expect(table.intern(a, b)).toBe(known.get(key));
          expect(table.find(a, b)).toBe(known.get(key));
        }
        expect(table.size).toBe(known.size);
      }),
    );
  });
});
