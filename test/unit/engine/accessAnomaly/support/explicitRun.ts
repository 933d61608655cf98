import { atOnce } from '../../../../../src/core/atOnce.ts';
import { als } from '../../../../../src/engine/accessAnomaly/als.ts';
import {
  affinityStatistics,
  writeResourceVector,
  writeUserVector,
} from '../../../../../src/engine/accessAnomaly/normalise.ts';
import { createProgressCounter } from '../../../../../src/engine/accessAnomaly/progressCounter.ts';
import type { SparseRows } from '../../../../../src/core/sparseRows.ts';
import { transposeRows } from '../../../../../src/engine/accessAnomaly/ratings.ts';
import { fixtureText, type Golden, greatestDifference, parseGolden, parseScores } from './goldenRun.ts';
import { finish } from './rows.ts';

const step = { step: 1, of: 1, message: '' };

interface ExplicitRun extends Golden {
  /** Tenant, user id, resource id (from 1), rating; the sampled complement is rated 1. */
  readonly enriched: readonly (readonly [number, number, number, number])[];
}

const golden = parseGolden(fixtureText('explicit_default_iter10.json')) as ExplicitRun;
const rank = 10;

function rowsOfEnriched(users: number): SparseRows {
  const sorted = [...golden.enriched].sort((a, b) => a[1] - b[1] || a[2] - b[2]);
  const starts = new Uint32Array(users + 1);
  for (const [, user] of sorted) starts[user]!++;
  for (let user = 0; user < users; user++) starts[user + 1]! += starts[user]!;
  return {
    starts,
    others: Uint32Array.from(sorted, ([, , item]) => item - 1),
    values: Float32Array.from(sorted, ([, , , rating]) => rating),
  };
}

/** Vectors that ours ends with, by the original's names, when the complement is the one that Spark drew. */
function explicitVectors(): Pick<Golden, 'user_vectors' | 'res_vectors'> {
  const byUser = rowsOfEnriched(golden.user_vectors.length);
  const items = golden.res_vectors.length;
  const { users: userFactors, items: itemFactors } = finish(
    als(
      { byUser, byItem: atOnce(transposeRows(byUser, items, step)) },
      { rank, maxIter: 10, reg: 1, implicit: false, alpha: 0, blocks: 1, seed: -7777456287253977377n },
      createProgressCounter(0),
    ),
  );
  const statistics = finish(
    affinityStatistics(byUser, userFactors, itemFactors, rank, { step: 0, of: 0, message: '' }),
  );
  const vector = new Float64Array(rank + 2);
  return {
    user_vectors: golden.user_vectors.map(([tenant, name], user) => {
      writeUserVector(userFactors, user, statistics, vector, 0, rank);
      return [tenant, name, [...vector]];
    }),
    res_vectors: golden.res_vectors.map(([tenant, name], item) => {
      writeResourceVector(itemFactors, item, vector, 0, rank);
      return [tenant, name, [...vector]];
    }),
  };
}

/** The explicit run with the complement that Spark drew: ours, the original's, and how far the vectors are apart. */
export function explicitRun(): {
  readonly scores: readonly number[];
  /** NaN for null. */
  readonly expected: readonly number[];
  readonly vectors: number;
} {
  const ours = explicitVectors();
  const [ofUser, ofResource] = [byName(ours.user_vectors), byName(ours.res_vectors)];
  const golds = parseScores(fixtureText('explicit_default_iter10_scores.csv'));
  const scores = golds.map(({ row: [, user, resource] }) => {
    const [p, q] = [ofUser.get(user), ofResource.get(resource)];
    return p && q ? p.reduce((sum, value, i) => sum + value * q[i]!, 0) : NaN;
  });
  const sides = ['user_vectors', 'res_vectors'] as const;
  const vectors = sides.flatMap((side) =>
    golden[side].map(([, , vector], row) => greatestDifference(ours[side][row]![2], vector)),
  );
  return { scores, expected: golds.map(({ score }) => score), vectors: Math.max(...vectors) };
}

function byName(vectors: Golden['user_vectors']): ReadonlyMap<string, readonly number[]> {
  return new Map(vectors.map(([, name, vector]) => [String(name), vector]));
}
