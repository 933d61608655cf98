/** What is kept of a contest that was held: enough for the table. */
export interface ContestResult {
  readonly name: string;
  readonly title: string;
  readonly date: string;
  readonly machine: string;
  /** Load of the machine (1 minute) before and after. */
  readonly load: readonly [number, number];
  readonly rows: readonly ContestRow[];
  readonly ratios: readonly ContestRatio[];
  readonly goals: readonly ContestGoal[];
}

/** A figure beside what is aimed at. */
export interface ContestGoal {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  /** Measured over aimed at, or the other way round where more is better: above 1 it is missed. */
  readonly off: number;
}

export interface ContestRow {
  readonly about: string;
  /** Why it did not take part, or why its figures do not count; then there are no times. */
  readonly absent?: string;
  readonly ms: readonly number[];
  readonly rssMb: number;
  /** Units of work a second, e.g. "351 M rows/s". */
  readonly rate?: string;
  readonly check: string;
  readonly more: Readonly<Record<string, readonly number[]>>;
  readonly versions: Readonly<Record<string, string>>;
}

export interface ContestRatio {
  readonly what: string;
  readonly values: readonly number[];
  /** Is it beyond the limit that a regression would cross? */
  readonly failed: boolean;
}
