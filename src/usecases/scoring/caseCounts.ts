import { type Case, caseName, type Scores } from '../../core/scores.ts';

/** How many rows there are of each case. */
export type CaseCounts = Record<Case, number>;

export function noCases(): CaseCounts {
  return { scored: 0, seen: 0, crossComponent: 0, unknownUser: 0, unknownResource: 0 };
}

/** Counts some more rows. */
export function countCases(counts: CaseCounts, scores: Pick<Scores, 'case'>): CaseCounts {
  for (const code of scores.case) counts[caseName(code)]++;
  return counts;
}
