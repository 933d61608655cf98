import type { Factoriser } from '../../../src/core/factoriser.ts';
import { invariant } from '../../../src/core/invariant.ts';
import type { RatingRows } from '../../../src/core/ratingRows.ts';
import { initialFactors, sideSeeds } from '../../../src/engine/accessAnomaly/initialFactors.ts';
import { drain } from './drain.ts';
import type { FitFactors } from './fitFactors.ts';
import { fitSettings } from './fitSettings.ts';

const step = { step: 1, of: 1, message: '' };

/** Which of our kernels, and with which constraint. */
export type FitArithmetic = 'unconstrained' | 'non-negative' | 'exact';

/** Our kernels, on both sides of the matrix. */
export function fitKernel(
  factoriser: Factoriser,
  ratings: RatingRows,
  arithmetic: FitArithmetic,
  maxIter: number = fitSettings.iterations,
): FitFactors {
  const { rank, blocks, seed } = fitSettings;
  const ids = Int32Array.from({ length: ratings.starts.length - 1 }, (_, row) => row + 1);
  const initialUsers = drain(initialFactors(ids, rank, blocks, sideSeeds(BigInt(seed)).users, step));
  const request = { ratings, rank, maxIter, alpha: 1, reg: 1, implicit: true, initialUsers };
  const nonNegative = arithmetic === 'non-negative';
  const steps =
    arithmetic === 'exact'
      ? factoriser.factoriseExactly(request, () => step)
      : factoriser.factorise({ ...request, nonNegative }, () => step);
  const factors = drain(steps);
  invariant(factors !== undefined, 'the kernels take well-conditioned data');
  return { rank, ...factors };
}
