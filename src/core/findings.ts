/** Rows of `Triples` that are worth an analyst's time, most anomalous first; why each is one, is said when asked. */
export interface Findings {
  /** Index of each finding's triple. */
  readonly triple: Uint32Array;
  /** Per finding: the user's other triples over the threshold that are new on the same day. */
  readonly further: Uint32Array;
  /** Triples over the threshold that are no findings: the budget left them out, or they are counted in `further`. */
  readonly overBudget: number;
}
