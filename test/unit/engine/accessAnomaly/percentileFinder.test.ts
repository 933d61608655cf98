import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentileOf } from '../../../../src/engine/accessAnomaly/percentile.ts';
import { percentileFinder } from '../../../../src/engine/accessAnomaly/percentileFinder.ts';

const score = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double({ min: -1e3, max: 1e3, noNaN: true }),
  fc.double({ noNaN: true }),
);

describe('percentileFinder', () => {
  it('finds what a search over the whole reference finds, to the bit', () => {
    fc.assert(
      fc.property(
        fc.array(score, { maxLength: 60 }),
        fc.array(score, { maxLength: 20 }),
        (scores, others) => {
          const reference = Float64Array.from(scores).sort();
          const find = percentileFinder(reference);
          for (const each of [...scores, ...others]) expect(find(each)).toBe(percentileOf(reference, each));
        },
      ),
    );
  });
});
