import { als } from '../../../src/engine/accessAnomaly/als.ts';
import { createProgressCounter } from '../../../src/engine/accessAnomaly/progressCounter.ts';
import type { Ratings } from '../../../src/engine/accessAnomaly/ratings.ts';
import { drain } from './drain.ts';
import type { FitFactors } from './fitFactors.ts';
import { fitSettings } from './fitSettings.ts';

/** Our path in doubles, with Spark's own non-negative solver. */
export function fitExact(ratings: Ratings): FitFactors {
  const { rank, iterations: maxIter, blocks, seed } = fitSettings;
  const options = { rank, maxIter, blocks, seed: BigInt(seed), implicit: true, alpha: 1, reg: 1 };
  return { rank, ...drain(als(ratings, options, createProgressCounter(100))) };
}
