import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentileOf } from '../../../../src/engine/accessAnomaly/percentile.ts';

describe('percentileOf', () => {
  it('is the share of lower scores, equal ones counting half', () => {
    const reference = Float64Array.of(-1, 0, 0, 2, Infinity);
    expect([-2, -1, 0, 1, 2, 3].map((score) => percentileOf(reference, score))).toEqual([
      0, 10, 40, 60, 70, 80,
    ]);
  });

  it('is none without a reference', () => {
    expect(percentileOf(new Float64Array(0), 1)).toBeNaN();
  });

  it('equals a count over all scores', () => {
    const scores = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(scores, fc.integer({ min: -6, max: 6 }), (reference, score) => {
        const lower = reference.filter((other) => other < score).length;
        const equal = reference.filter((other) => other === score).length;
        const expected = (100 * (lower + equal / 2)) / reference.length;
        expect(percentileOf(Float64Array.from(reference).sort(), score)).toBeCloseTo(expected, 10);
      }),
    );
  });
});
