import type { Step, Steps } from '../../core/algorithm.ts';
import { createRandom } from '../../core/random.ts';
import { stretches } from '../../core/stretches.ts';
import type { PairSet } from './pairSet.ts';
import { hasVector, pairScore } from './pairScore.ts';
import type { NamedVectors, ReferenceScores } from './parts.ts';
import { referenceSample, type ReferenceSource } from './referenceSample.ts';

/** What the reference is made from. */
export interface ReferenceInput {
  /** Pairs that are no "never-seen" ones. */
  readonly known: PairSet;
  readonly users: NamedVectors;
  readonly resources: NamedVectors;
  readonly width: number;
  /** At most, per tenant. */
  readonly pairs: number;
  readonly seed: bigint;
}

/**
 * Per tenant the sorted scores of never-seen pairs; a user is drawn by its number of known resources, a resource by its
 * number of known users (all alike where no pair is known), and one without a vector never. Every tenant draws from a generator of its own, seeded alike: what
 * one tenant gets does not depend on the others. A tenant without a never-seen pair gets none.
 */
export function* referenceScores(input: ReferenceInput, step: Step): Steps<ReferenceScores> {
  const { users, resources, width } = input;
  const weights = yield* degreeWeights(input, step);
  const { tenants } = users.vocabulary;
  const starts = new Uint32Array(users.vocabulary.starts.length);
  const ofTenants: Float64Array[] = [];
  for (let tenant = 0; tenant + 1 < starts.length; tenant++) {
    const source: ReferenceSource = {
      ...weights,
      known: input.known,
      users: { from: users.vocabulary.starts[tenant]!, to: users.vocabulary.starts[tenant + 1]! },
      resources: { from: resources.vocabulary.starts[tenant]!, to: resources.vocabulary.starts[tenant + 1]! },
    };
    const scores: number[] = [];
    const take = (user: number, resource: number): void => {
      scores.push(pairScore(users, resources, width, user, resource));
    };
    yield* referenceSample(source, input.pairs, createRandom(input.seed), take, step);
    starts[tenant + 1] = starts[tenant]! + scores.length;
    ofTenants.push(Float64Array.from(scores).sort());
    yield step;
  }
  const all = new Float64Array(starts[starts.length - 1]!);
  ofTenants.forEach((scores, tenant) => {
    all.set(scores, starts[tenant]);
  });
  return { tenants, starts, scores: all };
}

/** The degree of every row in the graph of known pairs, or 1 where no pair is known; 0 for a row without a vector. */
function* degreeWeights(
  { known, users, resources, width }: ReferenceInput,
  step: Step,
): Steps<Pick<ReferenceSource, 'userWeights' | 'resourceWeights'>> {
  const least = known.resources.length === 0 ? 1 : 0;
  const userWeights = new Float64Array(users.vocabulary.name.length);
  const resourceWeights = new Float64Array(resources.vocabulary.name.length).fill(least);
  yield* stretches(userWeights.length, step, (from, to) => {
    for (let user = from; user < to; user++) {
      if (!hasVector(users, width, user)) continue;
      userWeights[user] = least + known.starts[user + 1]! - known.starts[user]!;
    }
  });
  yield* stretches(known.resources.length, step, (from, to) => {
    for (let i = from; i < to; i++) resourceWeights[known.resources[i]!]!++;
  });
  yield* stretches(resourceWeights.length, step, (from, to) => {
    for (let resource = from; resource < to; resource++) {
      if (!hasVector(resources, width, resource)) resourceWeights[resource] = 0;
    }
  });
  return { userWeights, resourceWeights };
}
