import { describe, expect, it } from 'vitest';
import { thresholdAt } from '../../../../src/engine/findings/thresholdAt.ts';
import { handMadeModel } from './handMadeModel.ts';

function modelWith(reference: readonly (readonly [string, number])[]): ReturnType<typeof handMadeModel> {
  return handMadeModel({ users: [], resources: [], reference });
}

describe('thresholdAt', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => ['t', i / 10] as const);

  it('is the score of that quantile, and the mid-ranked percentile of this score', () => {
    expect(thresholdAt(modelWith(hundred), 90)).toEqual({ score: 9, percentile: 90.5 });
    expect(thresholdAt(modelWith(hundred), 99.5)).toEqual({ score: 9.9, percentile: 99.5 });
    expect(thresholdAt(modelWith(hundred), 0)).toEqual({ score: 0, percentile: 0.5 });
    expect(thresholdAt(modelWith(hundred), 100)).toEqual({ score: 9.9, percentile: 99.5 });
  });

  it('lets the whole of a tie pass, wherever in it the percentile falls', () => {
    const tied = [...hundred.slice(0, 60), ...hundred.slice(60).map(() => ['t', 7] as const)];
    expect(thresholdAt(modelWith(tied), 75)).toEqual({ score: 7, percentile: 80 });
    expect(thresholdAt(modelWith(tied), 95)).toEqual({ score: 7, percentile: 80 });
  });

  it('takes the least of several tenants', () => {
    const other = [
      ['u', 100],
      ['u', 200],
      ['u', 200],
    ] as const;
    expect(thresholdAt(modelWith([...hundred, ...other]), 70)).toEqual({ score: 7, percentile: 200 / 3 });
  });

  it('draws the line among finite scores, however many pairs lie across components', () => {
    const apart = Array.from({ length: 40 }, () => ['t', Infinity] as const);
    expect(thresholdAt(modelWith([...hundred.slice(0, 60), ...apart]), 80)).toEqual({
      score: 5.9,
      percentile: 59.5,
    });
  });

  it('lets only accesses across components pass without reference pairs, or without a finite one', () => {
    expect(thresholdAt(modelWith([]), 99)).toEqual({ score: Infinity, percentile: 100 });
    expect(thresholdAt(modelWith([['t', Infinity]]), 99)).toEqual({ score: Infinity, percentile: 100 });
  });
});
