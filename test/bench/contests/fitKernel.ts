import type { Factoriser } from '../../../src/core/factoriser.ts';
import { invariant } from '../../../src/core/invariant.ts';
import type { SparseRows } from '../../../src/core/sparseRows.ts';
import { initialFactors, sideSeeds } from '../../../src/engine/accessAnomaly/initialFactors.ts';
import { drain } from './drain.ts';
import type { FitFactors } from './fitFactors.ts';
import { fitSettings } from './fitSettings.ts';

const step = { step: 1, of: 1, message: '' };

/** Our kernels, on both sides of the matrix. */
export function fitKernel(
  factoriser: Factoriser,
  ratings: { readonly byUser: SparseRows; readonly byItem: SparseRows },
  nonNegative: boolean,
  maxIter: number = fitSettings.iterations,
): FitFactors {
  const { rank, blocks, seed } = fitSettings;
  const ids = Int32Array.from({ length: ratings.byUser.starts.length - 1 }, (_, row) => row + 1);
  const initialUsers = drain(initialFactors(ids, rank, blocks, sideSeeds(BigInt(seed)).users, step));
  const request = { ...ratings, rank, maxIter, alpha: 1, reg: 1, nonNegative, initialUsers };
  const factors = drain(factoriser.factorise(request, () => step));
  invariant(factors !== undefined, 'the kernels take well-conditioned data');
  return { rank, ...factors };
}
