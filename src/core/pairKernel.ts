import type { Step, Steps } from './algorithm.ts';

/** The vectors of both sides, `rows x width`; a row of NaN stands for none. */
export interface PairSides {
  readonly users: Float64Array;
  readonly resources: Float64Array;
  readonly width: number;
}

/** Pairs of rows to be multiplied, in memory that many threads see. */
export interface PairBlock {
  /** Written by the caller: the rows of each pair, any number that is no row for none. */
  readonly users: Uint32Array;
  readonly resources: Uint32Array;
  /** The products of the first `count` pairs that were asked for; NaN where a row is none or has no vector. */
  readonly products: Float64Array;
  multiply(count: number, step: Step): Steps<void>;
  /** Whoever took the block gives it back. */
  release(): void;
}

/** Multiplies pairs of vectors on several threads, with the bits of the plain loop. */
export interface PairKernel {
  /** A block of at least `capacity` pairs of these sides, for one caller; undefined where memory does not allow it. */
  pairBlock(sides: PairSides, capacity: number): PairBlock | undefined;
}
