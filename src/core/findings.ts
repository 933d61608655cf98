import { type Explanation } from './explanation.ts';

/** Rows of `Triples` that are worth an analyst's time, most anomalous first. */
export interface Findings {
  /** Index of each finding's triple. */
  readonly triple: Uint32Array;
  /** Triples over the threshold that the budget left out. */
  readonly overBudget: number;
  /** Made when asked for: text and peers cost more than the score. */
  readonly explain: (finding: number) => Explanation;
}
