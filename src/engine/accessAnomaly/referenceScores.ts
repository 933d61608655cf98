import { type Steps } from '../../core/algorithm.ts';
import { createRandom } from '../../core/random.ts';
import { type PairSet } from './pairSet.ts';
import { hasVector, pairScore } from './pairScore.ts';
import { type NamedVectors, type ReferenceScores } from './parts.ts';
import { type ProgressCounter } from './progressCounter.ts';
import { referenceSample, type RowRange } from './referenceSample.ts';

/**
 * Per tenant the sorted scores of up to `pairs` never-seen pairs; a user is drawn by its number of known resources, a
 * resource by its number of known users. Every tenant draws from a generator of its own, seeded alike: what one tenant gets
 * does not depend on the others. A tenant without a never-seen pair gets none.
 */
export function* referenceScores(
  known: PairSet,
  users: NamedVectors,
  resources: NamedVectors,
  width: number,
  pairs: number,
  seed: bigint,
  progress: ProgressCounter,
): Steps<ReferenceScores> {
  const userWeights = known.starts.slice(1).reduce(
    (weights, end, user) => {
      weights[user] = hasVector(users, width, user) ? end - known.starts[user]! : 0;
      return weights;
    },
    new Float64Array(known.starts.length - 1),
  );
  const resourceWeights = new Float64Array(resources.vocabulary.name.length);
  for (const resource of known.resources) {
    if (hasVector(resources, width, resource)) resourceWeights[resource]!++;
  }
  const { tenants } = users.vocabulary;
  const starts = new Uint32Array(tenants.offsets.length);
  const parts: Float64Array[] = [];
  for (let tenant = 0; tenant + 1 < starts.length; tenant++) {
    const step = progress.next('Scoring never-seen pairs for the percentiles');
    yield step;
    const source = {
      known,
      users: rowsOf(users, tenant),
      resources: rowsOf(resources, tenant),
      userWeights,
      resourceWeights,
    };
    const scores: number[] = [];
    const take = (user: number, resource: number): void => {
      scores.push(pairScore(users, resources, width, user, resource));
    };
    yield* referenceSample(source, pairs, createRandom(seed), take, step);
    starts[tenant + 1] = starts[tenant]! + scores.length;
    parts.push(Float64Array.from(scores).sort());
  }
  const all = new Float64Array(starts[starts.length - 1]!);
  parts.forEach((scores, tenant) => {
    all.set(scores, starts[tenant]);
  });
  return { tenants, starts, scores: all };
}

function rowsOf({ vocabulary }: NamedVectors, tenant: number): RowRange {
  return { from: vocabulary.starts[tenant]!, to: vocabulary.starts[tenant + 1]! };
}
