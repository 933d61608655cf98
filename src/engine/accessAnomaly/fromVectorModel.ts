import type { Step, Steps } from '../../core/algorithm.ts';
import { type Table, tableColumn } from '../../core/column.ts';
import { type Dictionary, dictionaryText, emptyDictionary } from '../../core/dictionary.ts';
import { mergeDictionaries } from '../../core/mergeDictionaries.ts';
import type { Model, TenantFit } from '../../core/model.ts';
import { NO_DAY } from '../../core/time.ts';
import type { VectorModel } from '../../core/vectorModel.ts';
import { accessAnomalyVersion } from './fit.ts';
import { joinedSide, type JoinedSide } from './joinedSide.ts';
import { createPairSet, emptyPairSet, type PairSet } from './pairSet.ts';
import { hasVector } from './pairScore.ts';
import { accessAnomalyParameters } from './parameters.ts';
import { encodeParts, type NamedVectors } from './parts.ts';
import { referenceScores } from './referenceScores.ts';

/**
 * A model that scores as SynapseML does with these vectors. Of its parameters only the rank is known. Percentiles refer to
 * pairs outside the history, drawn as after training; without a history to all pairs, drawn evenly.
 * @throws ByomlError `model.parameter` for a rank out of range
 */
export function* fromVectorModel(given: VectorModel): Steps<Model> {
  const { rank, referencePairs } = accessAnomalyParameters({ compat: true, rank: given.width - 2 });
  const step = { step: 1, of: 2, message: 'Joining names and vectors' };
  yield step;
  const tenants = tenantsOf(given);
  const users = joinedSide(given.users, given.history, 'user', tenants, given.width);
  yield step;
  const resources = joinedSide(given.resources, given.history, 'resource', tenants, given.width);
  yield step;
  const pairs = yield* seenPairs(given.history, users, resources, step);

  const sampling = { step: 2, of: 2, message: 'Scoring pairs for the percentiles' };
  yield sampling;
  const sides = { users: users.side, resources: resources.side, width: given.width };
  const reference = yield* referenceScores(
    { ...sides, known: pairs, pairs: referencePairs, seed: 0n },
    sampling,
  );
  const none = new Int32Array(pairs.resources.length).fill(NO_DAY);
  const count = new Float64Array(pairs.resources.length);
  return {
    algorithm: { id: 'accessAnomaly', version: accessAnomalyVersion },
    parameters: { compat: true, rank },
    tenants: Array.from({ length: tenants.offsets.length - 1 }, (_, tenant) =>
      tenantFit(tenant, sides, pairs),
    ),
    parts: yield* encodeParts(
      { ...sides, seen: { pairs, count, firstDay: none, lastDay: none }, reference },
      sampling,
    ),
  };
}

function tenantsOf({ users, resources, history }: VectorModel): Dictionary {
  return [users.vectors, users.components, resources.vectors, resources.components, history]
    .filter((table) => table !== undefined)
    .map((table) => tableColumn(table, 'tenant', 'text').dictionary)
    .reduce(mergeDictionaries, emptyDictionary);
}

function* seenPairs(
  history: Table | undefined,
  users: JoinedSide,
  resources: JoinedSide,
  step: Step,
): Steps<PairSet> {
  const size = users.side.vocabulary.name.length;
  if (!history) return emptyPairSet(size);
  const user = new Uint32Array(users.rowsOf(history, 'user'));
  return yield* createPairSet(size, user, new Uint32Array(resources.rowsOf(history, 'resource')), step);
}

/** Mean and deviation as the vectors hold them: a user's ends in m / s and -1 / s. NaN where it does not end so. */
function tenantFit(
  tenant: number,
  { users, resources, width }: { users: NamedVectors; resources: NamedVectors; width: number },
  pairs: PairSet,
): TenantFit {
  const userRows = rowsWithVector(users, tenant, width);
  const [first = 0] = userRows;
  const scale = userRows.length === 0 ? NaN : users.vectors[(first + 1) * width - 1]!;
  const std = scale < 0 ? -1 / scale : NaN;
  const ceiling = scale < 0 ? users.vectors[(first + 1) * width - 2]! : NaN;
  const { starts, tenants } = users.vocabulary;
  return {
    tenant: dictionaryText(tenants, tenant),
    users: userRows.length,
    resources: rowsWithVector(resources, tenant, width).length,
    triples: pairs.starts[starts[tenant + 1]!]! - pairs.starts[starts[tenant]!]!,
    mean: ceiling * std,
    std,
    ceiling,
    components: new Set(userRows.map((row) => users.components[row]!)).size,
  };
}

function rowsWithVector(side: NamedVectors, tenant: number, width: number): readonly number[] {
  const { starts } = side.vocabulary;
  const rows: number[] = [];
  for (let row = starts[tenant]!; row < starts[tenant + 1]!; row++) {
    if (hasVector(side, width, row)) rows.push(row);
  }
  return rows;
}
