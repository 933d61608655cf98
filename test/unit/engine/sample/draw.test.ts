import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDraw } from '../../../../src/engine/sample/draw.ts';

function numbers(seed: bigint, ...purpose: readonly (string | number)[]): number[] {
  const draw = createDraw(seed, ...purpose);
  return Array.from({ length: 20 }, () => draw.uint32());
}

describe('createDraw', () => {
  it('gives the same draws for the same seed and purpose, and others for any other', () => {
    expect(numbers(1n, 'people', 3)).toEqual(numbers(1n, 'people', 3));
    expect(numbers(1n, 'people', 3)).not.toEqual(numbers(2n, 'people', 3));
    expect(numbers(1n, 'people', 3)).not.toEqual(numbers(1n, 'people', 4));
    expect(numbers(1n, 'people', 3)).not.toEqual(numbers(1n, 'servers', 3));
  });

  it('chooses different items, each as often as the others', () => {
    const draw = createDraw(1n, 'some');
    const counts = new Map<number, number>();
    for (let round = 0; round < 6000; round++) {
      const chosen = draw.some([1, 2, 3, 4], 2);
      expect(new Set(chosen).size).toBe(2);
      for (const item of chosen) counts.set(item, (counts.get(item) ?? 0) + 1);
    }
    for (const count of counts.values()) expect(Math.abs(count - 3000)).toBeLessThan(200);
    expect(draw.some(['a', 'b'], 9).sort()).toEqual(['a', 'b']);
  });

  it('stays inside its ranges', () => {
    const range = fc.tuple(
      fc.double({ min: 0.001, max: 10, noNaN: true }),
      fc.double({ min: 1.01, max: 100, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), range, (seed, [low, factor]) => {
        const draw = createDraw(seed, 'ranges');
        const high = low * factor;
        for (let round = 0; round < 20; round++) {
          expect(draw.between(low, high)).toBeGreaterThanOrEqual(low);
          expect(draw.between(low, high)).toBeLessThanOrEqual(high);
          expect(draw.logBetween(low, high)).toBeGreaterThanOrEqual(low);
          expect(draw.logBetween(low, high)).toBeLessThanOrEqual(high * (1 + 1e-12));
        }
      }),
    );
  });

  it.each([0.05, 1, 20])('draws Poisson numbers of mean and variance %d', (mean) => {
    const draw = createDraw(1n, 'poisson', mean);
    const drawn = Array.from({ length: 20_000 }, () => draw.poisson(mean));
    const average = drawn.reduce((sum, events) => sum + events, 0) / drawn.length;
    const variance = drawn.reduce((sum, events) => sum + (events - average) ** 2, 0) / drawn.length;
    expect(average / mean).toBeCloseTo(1, 1);
    expect(variance / mean).toBeCloseTo(1, 0);
  });

  it('has nothing to pick from an empty list', () => {
    expect(() => createDraw(1n, 'empty').pick([])).toThrow('there is something to pick from');
  });
});
