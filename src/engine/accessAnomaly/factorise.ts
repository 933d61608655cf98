import type { Steps } from '../../core/algorithm.ts';
import type { Factoriser, Factors, Kernel } from '../../core/factoriser.ts';
import { als, type AlsOptions } from './als.ts';
import { initialFactors, sideSeeds } from './initialFactors.ts';
import type { ProgressCounter } from './progressCounter.ts';
import { type Ratings, rowCount } from './ratings.ts';

/** Factors, and which kernel made them. */
export type FactorsOfKernel = Factors & { readonly kernel: Kernel };

/**
 * Factorises with the fast kernels where they are given and the options allow it, else in doubles: explicit feedback, ranks above
 * theirs, no ridge, no confidence and no iteration are the exact path's alone, and so is what turns out too near to a
 * singular system for float32. Both begin with the same factors.
 */
export function* factorise(
  ratings: Ratings,
  options: AlsOptions,
  progress: ProgressCounter,
  factoriser: Factoriser | undefined,
): Steps<FactorsOfKernel> {
  if (factoriser === undefined || !isFor(factoriser, options)) {
    return { ...(yield* als(ratings, options, progress)), kernel: 'exact' };
  }
  const start = progress.next('Drawing the first factors');
  yield start;
  const seed = sideSeeds(options.seed).users;
  const ids = Int32Array.from({ length: rowCount(ratings.byUser) }, (_, index) => index + 1);
  const initialUsers = yield* initialFactors(ids, options.rank, options.blocks, seed, start);
  const request = { ...ratings, ...options, nonNegative: true, initialUsers };
  const factors = yield* factoriser.factorise(request, (iteration) =>
    progress.next(`Factorising, iteration ${iteration} of ${options.maxIter}`),
  );
  if (factors !== undefined) return { ...factors, kernel: factoriser.kernel };
  return { ...(yield* als(ratings, options, heldCounter(progress))), kernel: 'exact' };
}

/** All steps were counted once already. */
function heldCounter({ current }: ProgressCounter): ProgressCounter {
  return { next: (message) => ({ ...current(), message }), current };
}

function isFor({ mostRank }: Factoriser, { implicit, rank, reg, alpha, maxIter }: AlsOptions): boolean {
  return implicit && rank <= mostRank && reg > 0 && alpha > 0 && maxIter > 0;
}
