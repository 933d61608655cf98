import { describe, expect, it } from 'vitest';
import { likelihoodScaler } from '../../../../src/engine/accessAnomaly/likelihoodScaler.ts';

function scaled(values: readonly number[], low: number | null, high: number | null): readonly number[] {
  const range = { least: Math.min(...values), greatest: Math.max(...values) };
  return values.map(likelihoodScaler(range, low, high));
}

describe('likelihoodScaler', () => {
  it("scales as SynapseML's tests want it", () => {
    expect(scaled([500, 600, 700, 800, 900], 5, 9)).toEqual([5, 6, 7, 8, 9]);
    expect(scaled([500, 600], 1, 2)).toEqual([1, 2]);
    expect(scaled([900], 1, 2)).toEqual([1.5]);
  });

  it('puts equal values in the middle', () => {
    expect(scaled([3, 3, 3], 5, 10)).toEqual([7.5, 7.5, 7.5]);
  });

  it('damped, keeps a huge value from pressing the others together', () => {
    const damped = [1, 2, 4, 1024].map(likelihoodScaler({ least: 1, greatest: 1024 }, 5, 10, true));
    expect(damped).toEqual([5, 5.5, 6, 10].map((value) => expect.closeTo(value, 12) as number));
    expect(scaled([1, 2, 4, 1024], 5, 10)[2]).toBeLessThan(5.02);
    expect([3, 3].map(likelihoodScaler({ least: 3, greatest: 3 }, 5, 10, true))).toEqual([7.5, 7.5]);
  });

  it('leaves values alone without bounds', () => {
    expect(scaled([3, -1, 12], null, null)).toEqual([3, -1, 12]);
  });
});
