import { type Case, cases, type Scores } from '../../core/scores.ts';

/** How many rows there are of each case. */
export type CaseCounts = Record<Case, number>;

export function noCases(): CaseCounts {
  return { scored: 0, seen: 0, crossComponent: 0, unknownUser: 0, unknownResource: 0 };
}

/** Counts some more rows. */
export function countCases(counts: CaseCounts, scores: Pick<Scores, 'case'>): CaseCounts {
  cases.forEach((name, code) => {
    let rows = 0;
    for (const each of scores.case) if (each === code) rows++;
    counts[name] += rows;
  });
  return counts;
}
