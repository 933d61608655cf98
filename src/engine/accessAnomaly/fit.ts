import type { FitContext, Step, Steps } from '../../core/algorithm.ts';
import { dictionaryText } from '../../core/dictionary.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import type { Kernel } from '../../core/factoriser.ts';
import type { TenantInteractions } from '../../core/interactions.ts';
import type { Model, TenantFit } from '../../core/model.ts';
import { createRandom, type Random } from '../../core/random.ts';
import type { RatingRows } from '../../core/ratingRows.ts';
import { type Components, connectedComponents } from './components.ts';
import { divisor, writeResourceVector, writeUserVector } from './normalise.ts';
import { emptyPairSet, type PairSet, unionOfPairs } from './pairSet.ts';
import { type AccessAnomalyParameters, accessAnomalyParameters } from './parameters.ts';
import { encodeParts, type NamedVectors } from './parts.ts';
import { createProgressCounter } from './progressCounter.ts';
import { referenceScores } from './referenceScores.ts';
import { seenPairs } from './seenPairs.ts';
import { type TenantFactors, tenantFactors, tenantFactorsSteps } from './tenantFactors.ts';
import { tenantRatings } from './tenantRatings.ts';
import { type TrainingNames, trainingNames } from './trainingNames.ts';

/** Version of what the parts mean. */
export const accessAnomalyVersion = 1;

/** Vectors that are written before other work gets its turn. */
const vectorsAStep = 16_384;

/** Trains the model; throws `model.noData` without a row, `model.parameter`, `model.likelihood`. */
export function* fitAccessAnomaly(context: FitContext): Steps<Model> {
  const parameters = accessAnomalyParameters(context.parameters);
  const parts = context.interactions.tenants.filter((part) => part.rowResources.length > 0);
  if (parts.length === 0) throw new ByomlError('model.noData', {});
  const complementSeed = randomSeed(context.random);
  const referenceSeed = randomSeed(context.random);
  const progress = createProgressCounter(3 + tenantFactorsSteps(parameters, parts.length));

  const preparing = progress.next('Preparing the ratings');
  yield preparing;
  const names = yield* trainingNames({ ...context, interactions: { tenants: parts } }, preparing);
  const ratings = yield* ratingsOf(context, parts, parameters, complementSeed, preparing);
  const factors = yield* tenantFactors(ratings, parameters, progress, context.factoriser);

  const joining = progress.next('Joining the parts');
  yield joining;
  const known = names.history ? yield* unionOfPairs(names.trained, names.history, joining) : names.trained;
  const graph = parameters.compat ? (names.history ?? names.trained) : known;
  const components = yield* connectedComponents(graph, names.resources.name.length, joining);
  const sides = yield* sidesOf(names, factors, components, parameters.rank, joining);
  const seen = yield* seenPairs(seenBy(parameters, names, known), context.triples, names, joining);

  const sampling = progress.next('Scoring never-seen pairs for the percentiles');
  yield sampling;
  const reference = yield* referenceScores(
    { ...sides, known, pairs: parameters.referencePairs, seed: referenceSeed },
    sampling,
  );
  return {
    algorithm: { id: 'accessAnomaly', version: accessAnomalyVersion },
    parameters: { ...parameters },
    tenants: factors.map((ofTenant, index) => tenantFit(names, index, ofTenant, components)),
    parts: yield* encodeParts({ ...sides, seen, reference }, sampling),
    kernel: kernelOf(factors),
  };
}

/** One for the model: exact only if all of it is. */
function kernelOf(factors: readonly TenantFactors[]): Kernel {
  return factors.find(({ kernel }) => kernel !== 'exact')?.kernel ?? 'exact';
}

/** A seed that tenants share: each starts a generator of its own, so none feels the others. */
function randomSeed(random: Random): bigint {
  return (BigInt(random.uint32()) << 32n) | BigInt(random.uint32());
}

function* ratingsOf(
  { triples }: FitContext,
  parts: readonly TenantInteractions[],
  parameters: AccessAnomalyParameters,
  complementSeed: bigint,
  step: Step,
): Steps<readonly RatingRows[]> {
  const ratings: RatingRows[] = [];
  for (const part of parts) {
    const nameOf = (user: number, resource: number): { user: string; resource: string } => ({
      user: dictionaryText(triples.users, part.users[user]!),
      resource: dictionaryText(triples.resources, part.resources[resource]!),
    });
    ratings.push(yield* tenantRatings(part, parameters, createRandom(complementSeed), nameOf, step));
    yield step;
  }
  return ratings;
}

/** SynapseML knows a history only when it is given one; ours is the training data and what is given beside it. */
function seenBy({ compat }: AccessAnomalyParameters, names: TrainingNames, known: PairSet): PairSet {
  return compat ? (names.history ?? emptyPairSet(names.users.name.length)) : known;
}

interface Sides {
  readonly users: NamedVectors;
  readonly resources: NamedVectors;
  readonly width: number;
}

/** Vectors by row. Rows without a component (trained, but not in SynapseML's history) have none. */
function* sidesOf(
  names: TrainingNames,
  factors: readonly TenantFactors[],
  components: Components,
  rank: number,
  step: Step,
): Steps<Sides> {
  const width = rank + 2;
  const users = new Float64Array(names.users.name.length * width).fill(NaN);
  const resources = new Float64Array(names.resources.name.length * width).fill(NaN);
  for (const [index, ofTenant] of factors.entries()) {
    const rows = names.tenants[index]!;
    yield step;
    for (let local = 0; local < rows.users.length; local++) {
      const row = rows.users[local]!;
      if (components.users[row]! < 0) continue;
      writeUserVector(ofTenant.users, local, ofTenant.statistics, users, row, rank);
      if (local % vectorsAStep === 0) yield step;
    }
    yield step;
    for (let local = 0; local < rows.resources.length; local++) {
      const row = rows.resources[local]!;
      if (components.resources[row]! < 0) continue;
      writeResourceVector(ofTenant.items, local, resources, row, rank);
      if (local % vectorsAStep === 0) yield step;
    }
  }
  return {
    users: { vocabulary: names.users, vectors: users, components: components.users },
    resources: { vocabulary: names.resources, vectors: resources, components: components.resources },
    width,
  };
}

function tenantFit(
  names: TrainingNames,
  index: number,
  { statistics }: TenantFactors,
  components: Components,
): TenantFit {
  const { tenant, users, resources } = names.tenants[index]!;
  const labels = new Set<number>();
  for (const row of users) labels.add(components.users[row]!);
  labels.delete(-1);
  const { starts } = names.trained;
  return {
    tenant: dictionaryText(names.users.tenants, tenant),
    users: users.length,
    resources: resources.length,
    triples: users.reduce((sum, user) => sum + starts[user + 1]! - starts[user]!, 0),
    mean: statistics.mean,
    std: statistics.std,
    ceiling: statistics.mean / divisor(statistics),
    components: labels.size,
  };
}
