import type { FitContext, Step, Steps, TripleNames } from '../../core/algorithm.ts';
import { type Dictionary, emptyDictionary } from '../../core/dictionary.ts';
import type { TenantInteractions } from '../../core/interactions.ts';
import { createPairSet, type PairSet } from './pairSet.ts';
import { shareDictionary, type SharedDictionary } from './sharedDictionary.ts';
import { createVocabulary, type Vocabulary, vocabularyRow } from './vocabulary.ts';

/** The rows of `users` and `resources` that one tenant's local indices stand for. */
interface TenantRows {
  /** Id in the vocabularies' tenants. */
  readonly tenant: number;
  readonly users: Uint32Array;
  readonly resources: Uint32Array;
}

/** Every name of the training data and the history, and who goes with what in each. */
export interface TrainingNames {
  readonly users: Vocabulary;
  readonly resources: Vocabulary;
  /** Per tenant of the interactions, in their order. */
  readonly tenants: readonly TenantRows[];
  readonly trained: PairSet;
  readonly history: PairSet | undefined;
  /** The row of a trained (tenant, name), both as ids of the training data; -1 for none. */
  readonly rowOfUser: (tenant: number, user: number) => number;
  readonly rowOfResource: (tenant: number, resource: number) => number;
}

const noHistory: TripleNames = {
  tenants: emptyDictionary,
  users: emptyDictionary,
  resources: emptyDictionary,
  tenant: new Uint32Array(0),
  user: new Uint32Array(0),
  resource: new Uint32Array(0),
};

export function* trainingNames(context: FitContext, step: Step): Steps<TrainingNames> {
  const { triples } = context;
  const parts = context.interactions.tenants;
  const history = context.history ?? noHistory;
  const tenantIds = Uint32Array.from(parts, (part) => part.tenant);
  const tenants = shareDictionary(triples.tenants, [tenantIds], history.tenants, history.tenant);
  const users = createSide(tenants, triples.users, parts, 'users', history, history.users, history.user);
  yield step;
  const resources = createSide(
    tenants,
    triples.resources,
    parts,
    'resources',
    history,
    history.resources,
    history.resource,
  );
  yield step;
  const rows = parts.map((part) => ({
    tenant: tenants.ofTrained[part.tenant]!,
    users: part.users.map((id) => users.rowOfTrained(part.tenant, id)),
    resources: part.resources.map((id) => resources.rowOfTrained(part.tenant, id)),
  }));
  yield step;
  const trained = trainedPairs(parts, rows, users.vocabulary.name.length);
  yield step;
  return {
    users: users.vocabulary,
    resources: resources.vocabulary,
    tenants: rows,
    trained,
    history: context.history && historyPairs(history, users, resources),
    rowOfUser: users.rowOfTrained,
    rowOfResource: resources.rowOfTrained,
  };
}

/** The users, or the resources. */
interface Side {
  readonly vocabulary: Vocabulary;
  readonly rowOfTrained: (tenant: number, name: number) => number;
  readonly rowOfHistory: (tenant: number, name: number) => number;
}

function createSide(
  tenants: SharedDictionary,
  trained: Dictionary,
  parts: readonly TenantInteractions[],
  kind: 'users' | 'resources',
  history: TripleNames,
  historyNames: Dictionary,
  historyIds: Uint32Array,
): Side {
  const names = shareDictionary(
    trained,
    parts.map((part) => part[kind]),
    historyNames,
    historyIds,
  );
  const size = parts.reduce((sum, part) => sum + part[kind].length, historyIds.length);
  const tenant = new Uint32Array(size);
  const name = new Uint32Array(size);
  let row = 0;
  for (const part of parts) {
    for (const id of part[kind]) {
      tenant[row] = tenants.ofTrained[part.tenant]!;
      name[row++] = names.ofTrained[id]!;
    }
  }
  historyIds.forEach((id, i) => {
    tenant[row] = tenants.ofHistory[history.tenant[i]!]!;
    name[row++] = names.ofHistory[id]!;
  });
  const vocabulary = createVocabulary(tenants.dictionary, names.dictionary, tenant, name);
  return {
    vocabulary,
    rowOfTrained: (t, id) => vocabularyRow(vocabulary, tenants.ofTrained[t]!, names.ofTrained[id]!),
    rowOfHistory: (t, id) => vocabularyRow(vocabulary, tenants.ofHistory[t]!, names.ofHistory[id]!),
  };
}

function trainedPairs(
  parts: readonly TenantInteractions[],
  rows: readonly TenantRows[],
  users: number,
): PairSet {
  const entries = parts.reduce((sum, part) => sum + part.rowResources.length, 0);
  const user = new Uint32Array(entries);
  const resource = new Uint32Array(entries);
  let place = 0;
  parts.forEach((part, index) => {
    const { users: userRows, resources: resourceRows } = rows[index]!;
    userRows.forEach((row, local) => {
      for (let entry = part.rowStarts[local]!; entry < part.rowStarts[local + 1]!; entry++) {
        user[place] = row;
        resource[place++] = resourceRows[part.rowResources[entry]!]!;
      }
    });
  });
  return createPairSet(users, user, resource);
}

function historyPairs(history: TripleNames, users: Side, resources: Side): PairSet {
  return createPairSet(
    users.vocabulary.name.length,
    history.user.map((id, i) => users.rowOfHistory(history.tenant[i]!, id)),
    history.resource.map((id, i) => resources.rowOfHistory(history.tenant[i]!, id)),
  );
}
