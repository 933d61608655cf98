import type { Steps } from '../../core/algorithm.ts';
import type { Factoriser, Factors, Kernel } from '../../core/factoriser.ts';
import type { RatingRows } from '../../core/ratingRows.ts';
import { als, type AlsOptions } from './als.ts';
import { initialFactors, sideSeeds } from './initialFactors.ts';
import type { AccessAnomalyParameters } from './parameters.ts';
import type { ProgressCounter } from './progressCounter.ts';
import { bothWays, rowCount } from './ratings.ts';

/** Factors, and which kernel made them. */
export type FactorsOfKernel = Factors & { readonly kernel: Kernel };

/** SynapseML's semantics are asked for in doubles. */
type FactoriseOptions = AlsOptions & Pick<AccessAnomalyParameters, 'compat'>;

/**
 * Factorises with the fast kernels where they are given and the options allow it, else in doubles: SynapseML's semantics, explicit
 * feedback, ranks above theirs, no ridge, no confidence and no iteration are the exact path's alone, and so is what turns out too
 * near to a singular system for float32. All begin with the same factors. In doubles the bits are the same with a factoriser's
 * threads and without one.
 */
export function* factorise(
  ratings: RatingRows,
  options: FactoriseOptions,
  progress: ProgressCounter,
  factoriser: Factoriser | undefined,
): Steps<FactorsOfKernel> {
  if (factoriser === undefined || options.maxIter === 0) {
    return { ...(yield* alsOf(ratings, options, progress)), kernel: 'exact' };
  }
  const start = progress.next('Drawing the first factors');
  yield start;
  const seed = sideSeeds(options.seed).users;
  const ids = Int32Array.from({ length: rowCount(ratings) }, (_, index) => index + 1);
  const initialUsers = yield* initialFactors(ids, options.rank, options.blocks, seed, start);
  const request = { ...options, ratings, initialUsers };
  const next = (counter: ProgressCounter) => (iteration: number) =>
    counter.next(`Factorising, iteration ${iteration} of ${options.maxIter}`);

  const isFast = isFor(factoriser, options);
  if (isFast) {
    const factors = yield* factoriser.factorise({ ...request, nonNegative: true }, next(progress));
    if (factors !== undefined) return { ...factors, kernel: factoriser.kernel };
  }
  const again = isFast ? heldCounter(progress) : progress;
  const factors = yield* factoriser.factoriseExactly(request, next(again));
  if (factors !== undefined) return { ...factors, kernel: 'exact' };
  return { ...(yield* alsOf(ratings, options, heldCounter(progress))), kernel: 'exact' };
}

function* alsOf(ratings: RatingRows, options: AlsOptions, progress: ProgressCounter): Steps<Factors> {
  const sides = yield* bothWays(ratings, progress.current());
  return yield* als(sides, options, progress);
}

/** All steps were counted once already. */
function heldCounter({ current }: ProgressCounter): ProgressCounter {
  return { next: (message) => ({ ...current(), message }), current };
}

function isFor({ mostRank }: Factoriser, { compat, implicit, rank, reg, alpha }: FactoriseOptions): boolean {
  return !compat && implicit && rank <= mostRank && reg > 0 && alpha > 0;
}
