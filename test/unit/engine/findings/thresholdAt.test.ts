import { describe, expect, it } from 'vitest';
import { thresholdAt } from '../../../../src/engine/findings/thresholdAt.ts';
import { handMadeModel } from './handMadeModel.ts';

function modelWith(reference: readonly (readonly [string, number])[]): ReturnType<typeof handMadeModel> {
  return handMadeModel({ users: [], resources: [], reference });
}

describe('thresholdAt', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => ['t', i / 10] as const);

  it('is the score of that quantile and the share of pairs below it', () => {
    expect(thresholdAt(modelWith(hundred), 90)).toEqual({ score: 9, percentile: 90 });
    expect(thresholdAt(modelWith(hundred), 99.5)).toEqual({ score: 9.9, percentile: 99 });
    expect(thresholdAt(modelWith(hundred), 0)).toEqual({ score: 0, percentile: 0 });
    expect(thresholdAt(modelWith(hundred), 100)).toEqual({ score: 9.9, percentile: 99 });
  });

  it('lets the whole of a tie pass, which a strict percentile would shut out', () => {
    const tied = [...hundred.slice(0, 60), ...hundred.slice(60).map(() => ['t', 7] as const)];
    expect(thresholdAt(modelWith(tied), 75)).toEqual({ score: 7, percentile: 60 });
  });

  it('takes the least of several tenants', () => {
    const other = [
      ['u', 100],
      ['u', 200],
      ['u', 200],
    ] as const;
    expect(thresholdAt(modelWith([...hundred, ...other]), 50)).toEqual({ score: 5, percentile: 100 / 3 });
  });

  it('lets only accesses across components pass without reference pairs', () => {
    expect(thresholdAt(modelWith([]), 99)).toEqual({ score: Infinity, percentile: 100 });
  });
});
