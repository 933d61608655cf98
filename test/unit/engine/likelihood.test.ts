import { describe, expect, it } from 'vitest';
import { NO_DAY } from '../../../src/core/time.ts';
import { likelihoodOf } from '../../../src/engine/likelihood.ts';
import { triplesOfRows } from './accessAnomaly/support/rows.ts';

const triples = {
  ...triplesOfRows([
    ['t', 'a', 'x', 1],
    ['t', 'b', 'x', 6],
    ['t', 'c', 'x', 6],
    ['t', 'd', 'x', 6],
  ]),
  firstDay: Int32Array.of(20_000, 20_000, 20_000, NO_DAY),
  lastDay: Int32Array.of(20_000, 20_000, 20_002, NO_DAY),
};

describe('likelihoodOf', () => {
  it('is accesses a day of the span from the first to the last one', () => {
    expect([0, 1, 2, 3].map(likelihoodOf(triples, 'perDaySpan'))).toEqual([1, 6, 2, 6]);
  });

  it('is the accesses', () => {
    expect([0, 1, 2, 3].map(likelihoodOf(triples, 'count'))).toEqual([1, 6, 6, 6]);
  });
});
