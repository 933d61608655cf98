import { initialFactors, sideSeeds } from '../../../src/engine/accessAnomaly/initialFactors.ts';
import { type Ratings, rowCount } from '../../../src/engine/accessAnomaly/ratings.ts';
import { naiveAls } from '../naiveAls.ts';
import { drain } from './drain.ts';
import type { FitFactors } from './fitFactors.ts';
import { fitSettings } from './fitSettings.ts';

/** The loops one writes first, from the same start. */
export function fitNaive(ratings: Ratings): FitFactors {
  const { rank, iterations, blocks, seed } = fitSettings;
  const ids = Int32Array.from({ length: rowCount(ratings.byUser) }, (_, row) => row + 1);
  const step = { step: 1, of: 1, message: '' };
  const start = drain(initialFactors(ids, rank, blocks, sideSeeds(BigInt(seed)).users, step));
  const { users, items } = naiveAls(ratings, start, rank, iterations);
  return { rank, users: Float32Array.from(users.flat()), items: Float32Array.from(items.flat()) };
}
