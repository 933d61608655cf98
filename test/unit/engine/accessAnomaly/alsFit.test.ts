import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../src/core/atOnce.ts';
import { als } from '../../../../src/engine/accessAnomaly/als.ts';
import { likelihoodScaler } from '../../../../src/engine/accessAnomaly/likelihoodScaler.ts';
import { affinityStatistics } from '../../../../src/engine/accessAnomaly/normalise.ts';
import { createProgressCounter } from '../../../../src/engine/accessAnomaly/progressCounter.ts';
import { type Ratings, transposeRows } from '../../../../src/engine/accessAnomaly/ratings.ts';
import { interactionsOf } from '../../../../src/engine/interactionsOf.ts';
import { fixtureText, parseScores, trainingRows } from './support/goldenRun.ts';
import { finish, triplesOfRows } from './support/rows.ts';

const step = { step: 1, of: 1, message: '' };

interface AlsFit {
  readonly rank: number;
  readonly maxIter: number;
  readonly regParam: number;
  readonly alpha: number;
  readonly seed: string;
  readonly numUserBlocks: number;
  readonly implicitPrefs: boolean;
  readonly nonnegative: boolean;
  readonly data: string;
  /** Mean and deviation of the affinities over the ratings. */
  readonly m: number;
  readonly s: number;
}

const { runs } = JSON.parse(fixtureText('als_fit.json')) as { readonly runs: readonly AlsFit[] };

/** The data as Spark was given them: likelihoods scaled to 5-10. */
function scaledRatings(data: string): Ratings {
  const triples = triplesOfRows(trainingRows(parseScores(fixtureText(`${data}_scores.csv`))));
  const [tenant] = atOnce(interactionsOf(triples, (triple) => triples.count[triple]!)).tenants;
  const { rowStarts: starts, rowResources: others, likelihood, resources } = tenant!;
  const likelihoods = Array.from(others, (_, entry) => likelihood(entry));
  const range = { least: Math.min(...likelihoods), greatest: Math.max(...likelihoods) };
  const values = Float32Array.from(likelihoods.map(likelihoodScaler(range, 5, 10)));
  const byUser = { starts, others, values };
  return { byUser, byItem: atOnce(transposeRows(byUser, resources.length, step)) };
}

describe.each(['default', 'notebook'])("Spark's ALS by itself, on the %s data", (data) => {
  const ratings = scaledRatings(data);
  const ours = runs.filter((run) => run.data === data && run.nonnegative);

  it.each(ours)('reg $regParam, seed $seed, blocks $numUserBlocks, implicit $implicitPrefs', (run) => {
    const { rank, maxIter, regParam: reg, alpha, implicitPrefs: implicit } = run;
    const options = {
      rank,
      maxIter,
      reg,
      alpha,
      implicit,
      blocks: run.numUserBlocks,
      seed: BigInt(run.seed),
    };
    const { users, items } = finish(als(ratings, options, createProgressCounter(0)));
    const step = { step: 0, of: 0, message: '' };
    const { mean, std } = finish(affinityStatistics(ratings.byUser, users, items, rank, step));
    // With little regularisation the solver's early stop feels the order of sums.
    const tolerance = reg < 1 ? 2e-5 : 1e-9;
    expect(Math.abs(mean - run.m)).toBeLessThan(tolerance);
    expect(Math.abs(std - run.s)).toBeLessThan(tolerance);
  });

  it('has an explicit fit with little regularisation among them', () => {
    expect(ours.length).toBeGreaterThanOrEqual(7);
    expect(ours.some(({ implicitPrefs, regParam }) => !implicitPrefs && regParam === 0.1)).toBe(true);
  });
});
