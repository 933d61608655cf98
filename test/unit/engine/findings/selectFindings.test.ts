import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, caseCode, createScores, type Scores } from '../../../../src/core/scores.ts';
import { NO_DAY } from '../../../../src/core/time.ts';
import { type DatedTriples, selectFindings } from '../../../../src/engine/findings/selectFindings.ts';

interface Row {
  readonly user: number;
  readonly tenant?: number;
  readonly day?: number;
  readonly case?: Case;
  readonly score: number;
  readonly percentile?: number;
}

const everything = { score: -Infinity, percentile: 0 };

function triplesOf(rows: readonly Row[]): DatedTriples {
  return {
    tenant: Uint32Array.from(rows, ({ tenant }) => tenant ?? 0),
    user: Uint32Array.from(rows, ({ user }) => user),
    firstDay: Int32Array.from(rows, ({ day }) => day ?? NO_DAY),
  };
}

function scoresOf(rows: readonly Row[]): Scores {
  return createScores({
    case: Uint8Array.from(rows, (row) => caseCode[row.case ?? 'scored']),
    score: Float64Array.from(rows, ({ score }) => score),
    percentile: Float32Array.from(rows, ({ score, percentile }) => percentile ?? Math.min(score * 10, 100)),
    accessAnomaly: Float64Array.from(rows, ({ score }) => score),
  });
}

function select(
  rows: readonly Row[],
  most: number,
  threshold = everything,
): { triple: number[]; further: number[]; overBudget: number } {
  const found = selectFindings(triplesOf(rows), scoresOf(rows), threshold, most);
  return { ...found, triple: [...found.triple], further: [...found.further] };
}

describe('selectFindings', () => {
  it('ranks by score, accesses across components first, equal ones by name', () => {
    const rows: Row[] = [
      { user: 0, score: 5 },
      { user: 1, score: 7 },
      { user: 2, score: 7 },
      { user: 3, score: Infinity, case: 'crossComponent' },
    ];
    expect(select(rows, 10).triple).toEqual([3, 1, 2, 0]);
  });

  it('ranks percentiles before scores, which do not compare between tenants', () => {
    const rows: Row[] = [
      { tenant: 0, user: 0, score: 50, percentile: 90 },
      { tenant: 1, user: 0, score: 3, percentile: 99 },
    ];
    expect(select(rows, 10).triple).toEqual([1, 0]);
  });

  it('takes only scored and crossComponent that reach the threshold', () => {
    const rows: Row[] = [
      { user: 0, score: 9.9, case: 'seen' },
      { user: 0, score: NaN, case: 'unknownUser' },
      { user: 1, score: NaN, case: 'unknownResource' },
      { user: 1, score: 8 },
      { user: 2, score: 7.99 },
      { user: 3, score: 9, percentile: 70 },
    ];
    expect(select(rows, 10, { score: 8, percentile: 80 }).triple).toEqual([3]);
    expect(select(rows, 10, { score: Infinity, percentile: 100 }).triple).toEqual([]);
  });

  it('reaches a percentile that a float cannot hold', () => {
    const rows: Row[] = [{ user: 0, score: 1, percentile: 70.01 }];
    expect(select(rows, 10, { score: 1, percentile: 70.01 }).triple).toEqual([0]);
  });

  it('keeps the budget and counts the rest', () => {
    const rows = [3, 5, 4, 6].map((score, user) => ({ user, score }));
    expect(select(rows, 3)).toEqual({ triple: [3, 1, 2], further: [0, 0, 0], overBudget: 1 });
    expect(select(rows, 0)).toEqual({ triple: [], further: [], overBudget: 4 });
  });

  it('takes the highest of a user and day and counts the others with it', () => {
    const rows: Row[] = [
      ...Array.from({ length: 20 }, (_, i) => ({ user: 0, day: 7, score: 9 - i / 100 })),
      { user: 0, day: 8, score: 6 },
      { user: 0, day: 8, score: 6.5 },
      { user: 1, day: 7, score: 5 },
      { tenant: 1, user: 0, day: 7, score: 4 },
      { tenant: 1, user: 0, day: 7, score: 3 },
    ];
    expect(select(rows, 10)).toEqual({ triple: [0, 21, 22, 23], further: [19, 1, 0, 1], overBudget: 21 });
    expect(select(rows, 10, { score: 4, percentile: 0 }).further).toEqual([19, 1, 0, 0]);
  });

  it('takes the highest of a user where no day is known', () => {
    const rows = [3, 5, 4].map((score) => ({ user: 0, score }));
    expect(select(rows, 10)).toEqual({ triple: [1], further: [2], overBudget: 2 });
  });

  it('is deterministic, within budget, and loses nothing', () => {
    const row = fc.record({
      user: fc.nat(3),
      day: fc.nat(2),
      score: fc.double({ min: 0, max: 10, noNaN: true }),
      case: fc.constantFrom<Case>('scored', 'seen'),
    });
    fc.assert(
      fc.property(fc.array(row), fc.nat(12), (rows, most) => {
        const found = select(rows, most);
        const judged = rows.filter((candidate) => candidate.case === 'scored').length;
        expect(found.triple.length).toBeLessThanOrEqual(most);
        expect(found.triple.length + found.overBudget).toBe(judged);
        const userDays = found.triple.map((triple) => `${rows[triple]!.user} ${rows[triple]!.day}`);
        expect(new Set(userDays).size).toBe(found.triple.length);
        const scores = found.triple.map((triple) => rows[triple]!.score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });
});
