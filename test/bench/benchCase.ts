/** One thing that is measured: ours against a named baseline, on the same data, in turns, in one process. */
export interface BenchCase {
  readonly name: string;
  /** What one run works on, e.g. "104 MB, 90,112 rows". */
  readonly size: string;
  /** Ours must take at most the baseline's time divided by this. */
  readonly leastRatio: number;
  readonly baseline: string;
  /** Each returns a value that must be equal (or near, see `same`) to the other's: no figure without its check. */
  readonly ours: () => Promise<unknown>;
  readonly theirs: () => Promise<unknown>;
  readonly same: (ours: unknown, theirs: unknown) => boolean;
  readonly close?: () => Promise<void>;
}

/** Makes a case's data; runs once, before the rounds. */
export type PrepareCase = () => Promise<BenchCase>;
