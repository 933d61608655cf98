import type { Steps } from '../../core/algorithm.ts';
import type { Factors } from '../../core/factoriser.ts';
import { createAlsWorkspace, halfStep } from './halfStep.ts';
import { initialFactors, sideSeeds } from './initialFactors.ts';
import type { AlsWeights } from './normalEquation.ts';
import type { ProgressCounter } from './progressCounter.ts';
import { type Ratings, rowCount } from './ratings.ts';

export interface AlsOptions extends AlsWeights {
  readonly rank: number;
  readonly maxIter: number;
  /** Changes the initial factors only. */
  readonly blocks: number;
  readonly seed: bigint;
}

/** Progress steps that one factorisation announces. */
export function alsSteps(maxIter: number): number {
  return 1 + 2 * maxIter;
}

/**
 * Alternating least squares as Spark ML runs it with non-negative factors: from random user factors, items from users, then
 * users from items, `maxIter` times. Ids are 1, 2, ... in row order. Sources: Hu, Koren, Volinsky, "Collaborative filtering for
 * implicit feedback datasets", 2008; regularisation of Zhou et al., ALS-WR, 2008.
 */
export function* als(ratings: Ratings, options: AlsOptions, progress: ProgressCounter): Steps<Factors> {
  const { rank, blocks, maxIter } = options;
  const seeds = sideSeeds(options.seed);
  const start = progress.next('Drawing the first factors');
  yield start;
  const users = yield* initialFactors(oneTo(rowCount(ratings.byUser)), rank, blocks, seeds.users, start);
  // The first half-step overwrites the items; only a fit without iterations shows where they started.
  const items =
    maxIter === 0
      ? yield* initialFactors(oneTo(rowCount(ratings.byItem)), rank, blocks, seeds.items, start)
      : new Float32Array(rowCount(ratings.byItem) * rank);
  const workspace = createAlsWorkspace(rank);
  for (let iteration = 1; iteration <= maxIter; iteration++) {
    const message = `Factorising, iteration ${iteration} of ${maxIter}`;
    const first = progress.next(message);
    yield first;
    yield* halfStep(ratings.byItem, users, items, options, workspace, first);
    const second = progress.next(message);
    yield second;
    yield* halfStep(ratings.byUser, items, users, options, workspace, second);
  }
  return { users, items };
}

function oneTo(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, index) => index + 1);
}
