import type { Step, Steps } from './algorithm.ts';
import type { RatingRows } from './ratingRows.ts';

/** Which arithmetic made a model: doubles with Spark's own solver, or float32 in SIMD registers. */
export type Kernel = 'exact' | 'simd128';

/** Alternating least squares with implicit feedback, from given first factors. */
export interface FactorisationRequest {
  readonly ratings: RatingRows;
  readonly rank: number;
  /** At least 1. */
  readonly maxIter: number;
  /** Above 0: confidence of a rating r is 1 + alpha |r|. */
  readonly alpha: number;
  /** Ridge, multiplied by each row's number of positive ratings. */
  readonly reg: number;
  readonly nonNegative: boolean;
  /** `users x rank`: where the first half-step starts from. */
  readonly initialUsers: Float32Array;
}

/** The same with Spark's non-negative solver, implicit or explicit; alpha and reg may be 0. */
export interface ExactRequest extends Omit<FactorisationRequest, 'nonNegative'> {
  readonly implicit: boolean;
}

/** `rows x rank` each. */
export interface Factors {
  readonly users: Float32Array;
  readonly items: Float32Array;
}

/** Factorises on several threads, which know the exact path too and a faster, a little less exact one. */
export interface Factoriser {
  readonly kernel: Exclude<Kernel, 'exact'>;
  /** Largest rank that {@link factorise} takes. */
  readonly mostRank: number;
  /**
   * The factors, with scores that differ from the exact path's by less than 1e-4, bit for bit the same with any number of
   * threads; undefined where a row's equations are too near to singular ones for float32. `beginHalfStep` is asked, as each
   * of the 2 `maxIter` half-steps begins, for what to report during it.
   * @throws ByomlError `model.memory` before anything is allocated
   */
  factorise(
    request: FactorisationRequest,
    beginHalfStep: (iteration: number) => Step,
  ): Steps<Factors | undefined>;
  /** The bits of the exact path, of any rank; undefined where they are not all finite. Throws as {@link factorise} does. */
  factoriseExactly(
    request: ExactRequest,
    beginHalfStep: (iteration: number) => Step,
  ): Steps<Factors | undefined>;
}
