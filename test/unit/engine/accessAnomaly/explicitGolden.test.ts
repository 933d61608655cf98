import { describe, expect, it } from 'vitest';
import { als } from '../../../../src/engine/accessAnomaly/als.ts';
import {
  affinityStatistics,
  writeResourceVector,
  writeUserVector,
} from '../../../../src/engine/accessAnomaly/normalise.ts';
import { createProgressCounter } from '../../../../src/engine/accessAnomaly/progressCounter.ts';
import { type SparseRows, transposeRows } from '../../../../src/engine/accessAnomaly/ratings.ts';
import {
  fixtureText,
  type Golden,
  greatestDifference,
  parseGolden,
  parseScores,
  trainingRows,
} from './support/goldenRun.ts';
import { finish, fitRows } from './support/rows.ts';

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
      { byUser, byItem: transposeRows(byUser, items) },
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

describe('SynapseML on Spark, explicit feedback', () => {
  const ours = explicitVectors();

  it('has the same vectors when the complement is the one that Spark drew', () => {
    for (const side of ['user_vectors', 'res_vectors'] as const) {
      golden[side].forEach(([, , vector], row) => {
        expect(greatestDifference(ours[side][row]![2], vector)).toBeLessThan(1e-9);
      });
    }
  });

  it('has the same scores, with null in the same rows', () => {
    const vectorOf = (vectors: Golden['user_vectors']): ((name: string) => readonly number[] | undefined) => {
      const byName = new Map(vectors.map(([, name, vector]) => [String(name), vector]));
      return (name) => byName.get(name);
    };
    const [ofUser, ofResource] = [vectorOf(ours.user_vectors), vectorOf(ours.res_vectors)];
    const scores = parseScores(fixtureText('explicit_default_iter10_scores.csv'));
    const actual = scores.map(({ row: [, user, resource] }) => {
      const [p, q] = [ofUser(user), ofResource(resource)];
      return p && q ? p.reduce((sum, value, i) => sum + value * q[i]!, 0) : NaN;
    });
    const expected = scores.map(({ score }) => score);
    expect(greatestDifference(actual, expected)).toBeLessThan(1e-9);
  });

  it('lands where three runs of the original landed when it draws its own complement', () => {
    const rows = trainingRows(parseScores(fixtureText('notebook_scores.csv')));
    const { tenants } = fitRows(rows, { compat: true, implicit: false });
    // Spark, three draws: mean 2.66-2.69, deviation 1.55-1.58, ceiling 1.71-1.73.
    expect(tenants[0]!.mean).toBeGreaterThan(2.63);
    expect(tenants[0]!.mean).toBeLessThan(2.72);
    expect(tenants[0]!.std).toBeGreaterThan(1.53);
    expect(tenants[0]!.std).toBeLessThan(1.6);
    expect(tenants[0]!.ceiling).toBeGreaterThan(1.68);
    expect(tenants[0]!.ceiling).toBeLessThan(1.76);
  });
});
