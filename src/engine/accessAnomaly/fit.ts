import { type FitContext, type Steps } from '../../core/algorithm.ts';
import { dictionarySize, dictionaryText } from '../../core/dictionary.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { type Model, type TenantFit } from '../../core/model.ts';
import { createRandom, type Random } from '../../core/random.ts';
import { als, alsSteps, type Factors } from './als.ts';
import { type Components, connectedComponents } from './components.ts';
import {
  affinityStatistics,
  type AffinityStatistics,
  divisor,
  writeResourceVector,
  writeUserVector,
} from './normalise.ts';
import { createPairSet, type PairSet } from './pairSet.ts';
import { type AccessAnomalyParameters, accessAnomalyParameters } from './parameters.ts';
import { encodeParts, type NamedVectors } from './parts.ts';
import { createProgressCounter, type ProgressCounter } from './progressCounter.ts';
import { joinRatings, type Ratings, rowCount } from './ratings.ts';
import { referenceScores } from './referenceScores.ts';
import { seenPairs, unionOfPairs } from './seenPairs.ts';
import { tenantRatings } from './tenantRatings.ts';
import { type TrainingNames, trainingNames } from './trainingNames.ts';

/** Version of what the parts mean. */
export const accessAnomalyVersion = 1;

/** Trains the model; throws `model.noData` without a row, `model.parameter`, `model.likelihood`. */
export function* fitAccessAnomaly(context: FitContext): Steps<Model> {
  const parameters = accessAnomalyParameters(context.parameters);
  const parts = context.interactions.tenants.filter((part) => part.rowResources.length > 0);
  if (parts.length === 0) throw new ByomlError('model.noData', {});
  const coupled = parameters.compat && !parameters.separateTenants;
  const names = trainingNames({ ...context, interactions: { tenants: parts } });
  const progress = createProgressCounter(
    2 + (coupled ? 1 : parts.length) * alsSteps(parameters.maxIter) + dictionarySize(names.users.tenants),
  );
  const preparing = progress.next('Preparing the ratings');
  yield preparing;
  const complementSeed = randomSeed(context.random);
  const referenceSeed = randomSeed(context.random);
  const ratings: Ratings[] = [];
  for (const part of parts) {
    const nameOf = (user: number, resource: number): { user: string; resource: string } => ({
      user: dictionaryText(context.triples.users, part.users[user]!),
      resource: dictionaryText(context.triples.resources, part.resources[resource]!),
    });
    ratings.push(tenantRatings(part, parameters, createRandom(complementSeed), nameOf));
    yield preparing;
  }
  const fits = yield* factorise(ratings, parameters, coupled, progress);
  const known = names.history ? unionOfPairs(names.trained, names.history) : names.trained;
  const joining = progress.next('Joining the parts');
  yield joining;
  const graph = parameters.compat ? (names.history ?? names.trained) : known;
  const components = yield* connectedComponents(graph, names.resources.name.length, joining);
  const { users, resources } = vectorsOf(names, fits, components, parameters.rank);
  const width = parameters.rank + 2;
  const seen = parameters.compat
    ? (names.history ?? createPairSet(names.users.name.length, new Uint32Array(0), new Uint32Array(0)))
    : known;
  const seenOnes = yield* seenPairs(seen, context.triples, names, joining);
  const reference = yield* referenceScores(
    known,
    users,
    resources,
    width,
    parameters.referencePairs,
    referenceSeed,
    progress,
  );
  return {
    algorithm: { id: 'accessAnomaly', version: accessAnomalyVersion },
    parameters: { ...parameters },
    tenants: names.tenants.map((_, index) => tenantFit(names, index, fits[index]!, components)),
    parts: encodeParts({ width, users, resources, seen: seenOnes, reference }),
  };
}

function randomSeed(random: Random): bigint {
  return (BigInt(random.uint32()) << 32n) | BigInt(random.uint32());
}

/** One tenant's factors, local row after local row, and the statistics of its affinities. */
interface TenantFactors {
  readonly factors: Factors;
  readonly statistics: AffinityStatistics;
}

/** Factorises the tenants together (`coupled`) or one by one, and splits what comes out. */
function* factorise(
  ratings: readonly Ratings[],
  parameters: AccessAnomalyParameters,
  coupled: boolean,
  progress: ProgressCounter,
): Steps<readonly TenantFactors[]> {
  const { rank } = parameters;
  const options = {
    ...parameters,
    alpha: parameters.alpha ?? 0,
    blocks: parameters.numBlocks ?? defaultBlocks(parameters, ratings.length),
    seed: BigInt(parameters.seed),
  };
  const fits: TenantFactors[] = [];
  for (const group of coupled ? [ratings] : ratings.map((part) => [part])) {
    const joined = yield* als(joinRatings(group), options, progress);
    let user = 0;
    let item = 0;
    for (const part of group) {
      const users = joined.users.subarray(user * rank, (user += rowCount(part.byUser)) * rank);
      const items = joined.items.subarray(item * rank, (item += rowCount(part.byItem)) * rank);
      const statistics = yield* affinityStatistics(part.byUser, users, items, rank, progress.current());
      fits.push({ factors: { users, items }, statistics });
    }
  }
  return fits;
}

/** SynapseML's rule: as many blocks as tenants, or 10 where they are separate. Ours: one. */
function defaultBlocks({ compat, separateTenants }: AccessAnomalyParameters, tenants: number): number {
  if (!compat) return 1;
  return separateTenants ? 10 : tenants;
}

/** Vectors by row. Rows without a component (trained, but not in SynapseML's history) lose theirs. */
function vectorsOf(
  names: TrainingNames,
  fits: readonly TenantFactors[],
  components: Components,
  rank: number,
): { readonly users: NamedVectors; readonly resources: NamedVectors } {
  const width = rank + 2;
  const users = new Float64Array(names.users.name.length * width).fill(NaN);
  const resources = new Float64Array(names.resources.name.length * width).fill(NaN);
  names.tenants.forEach((rows, index) => {
    const { factors, statistics } = fits[index]!;
    rows.users.forEach((row, local) => {
      if (components.users[row]! >= 0) writeUserVector(factors.users, local, statistics, users, row, rank);
    });
    rows.resources.forEach((row, local) => {
      if (components.resources[row]! >= 0) writeResourceVector(factors.items, local, resources, row, rank);
    });
  });
  return {
    users: { vocabulary: names.users, vectors: users, components: components.users },
    resources: { vocabulary: names.resources, vectors: resources, components: components.resources },
  };
}

function tenantFit(
  names: TrainingNames,
  index: number,
  { statistics }: TenantFactors,
  components: Components,
): TenantFit {
  const rows = names.tenants[index]!;
  const labels = new Set(Array.from(rows.users, (row) => components.users[row]!));
  labels.delete(-1);
  return {
    tenant: dictionaryText(names.users.tenants, rows.tenant),
    users: rows.users.length,
    resources: rows.resources.length,
    triples: pairsOf(names.trained, rows.users),
    mean: statistics.mean,
    std: statistics.std,
    ceiling: statistics.mean / divisor(statistics),
    components: labels.size,
  };
}

function pairsOf(pairs: PairSet, users: Uint32Array): number {
  return users.reduce((sum, user) => sum + pairs.starts[user + 1]! - pairs.starts[user]!, 0);
}
