import { type Explanation } from './explanation.ts';

/** Rows of `Triples` that are worth an analyst's time, most anomalous first. */
export interface Findings {
  /** Index of each finding's triple. */
  readonly triple: Uint32Array;
  /** Per finding: further triples of the same user over the threshold that are no findings themselves. */
  readonly further: Uint32Array;
  /** Triples over the threshold that are no findings, because of the budget or of their user's other findings. */
  readonly overBudget: number;
  /** Made when asked for: text and peers cost more than the score. */
  readonly explain: (finding: number) => Explanation;
}
