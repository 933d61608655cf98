import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  caseCode,
  caseName,
  cases,
  createScores,
  emptyScores,
  type Scores,
} from '../../../src/core/scores.ts';

const two: Scores = {
  case: Uint8Array.of(caseCode.scored, caseCode.crossComponent),
  score: Float64Array.of(-1.5, Infinity),
  percentile: Float32Array.of(0, 100),
  accessAnomaly: Float64Array.of(0.5, Infinity),
};

describe('createScores', () => {
  it('takes scores, infinite ones and missing ones', () => {
    expect(createScores(two)).toBe(two);
    fc.assert(
      fc.property(fc.nat(20), (rows) => {
        expect(createScores(emptyScores(rows)).score.every(Number.isNaN)).toBe(true);
      }),
    );
  });

  it.each<readonly [string, Partial<Scores>]>([
    ['a column that is too short', { score: Float64Array.of(1) }],
    ['a percentile column that is too long', { percentile: new Float32Array(3) }],
    ['an unknown case', { case: Uint8Array.of(0, cases.length) }],
    ['a score of -Infinity', { score: Float64Array.of(-Infinity, 1) }],
    ['a percentile below 0', { percentile: Float32Array.of(-1, 50) }],
    ['a percentile above 100', { percentile: Float32Array.of(50, 101) }],
  ])('refuses %s', (_, change) => {
    expect(() => createScores({ ...two, ...change })).toThrow(/defect/);
  });
});

describe('caseName', () => {
  it('is the other way round of caseCode', () => {
    for (const name of cases) expect(caseName(caseCode[name])).toBe(name);
    expect(() => caseName(cases.length)).toThrow(/defect/);
  });
});
