/** The line between finding and not, derived from the budget; it belongs to one model. */
export interface Threshold {
  /** Alerts a day the reader is ready for. */
  readonly budget: number;
  /** Scores at or above it are findings; Infinity: only accesses across components. */
  readonly score: number;
  /** Its percentile among the model's reference pairs, in [0, 100]. */
  readonly percentile: number;
  /** What it was derived from; absent when there was too little to derive it from. */
  readonly evidence?: {
    /** Days at the end of the training window that were scored by a model of the days before. */
    readonly days: number;
    /** First accesses with a score in those days, and how many a day the threshold would have reported. */
    readonly firstAccesses: number;
    readonly alertsPerDay: number;
  };
}
