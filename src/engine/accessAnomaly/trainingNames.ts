import type { FitContext, Step, Steps, TripleNames } from '../../core/algorithm.ts';
import { type Dictionary, emptyDictionary } from '../../core/dictionary.ts';
import type { TenantInteractions } from '../../core/interactions.ts';
import { invariant } from '../../core/invariant.ts';
import { placesAStep, stretches } from '../../core/stretches.ts';
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
  const trained = yield* trainedPairs(parts, rows, users.vocabulary.name.length, step);
  yield step;
  return {
    users: users.vocabulary,
    resources: resources.vocabulary,
    tenants: rows,
    trained,
    history: context.history && (yield* historyPairs(history, users, resources, step)),
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

/** Tenants, their users and their resources ascend, by id as by row, so the pairs come in order. */
function* trainedPairs(
  parts: readonly TenantInteractions[],
  rows: readonly TenantRows[],
  users: number,
  step: Step,
): Steps<PairSet> {
  const entries = parts.reduce((sum, part) => sum + part.rowResources.length, 0);
  const starts = new Uint32Array(users + 1);
  const resources = new Uint32Array(entries);
  let size = 0;
  let next = 0;
  let done = 0;
  for (const [index, part] of parts.entries()) {
    const { users: userRows, resources: resourceRows } = rows[index]!;
    for (let local = 0; local < userRows.length; local++) {
      const row = userRows[local]!;
      invariant(row >= next, 'rows ascend');
      starts.fill(size, next, row + 1);
      next = row + 1;
      const first = size;
      for (let entry = part.rowStarts[local]!; entry < part.rowStarts[local + 1]!; entry++) {
        const resource = resourceRows[part.rowResources[entry]!]!;
        if (size === first || resources[size - 1] !== resource) resources[size++] = resource;
        if (++done % placesAStep === 0) yield step;
      }
    }
  }
  starts.fill(size, next);
  return { starts, resources: size === entries ? resources : resources.slice(0, size) };
}

function* historyPairs(history: TripleNames, users: Side, resources: Side, step: Step): Steps<PairSet> {
  const user = new Uint32Array(history.user.length);
  const resource = new Uint32Array(history.user.length);
  yield* stretches(user.length, step, (from, to) => {
    for (let i = from; i < to; i++) {
      user[i] = users.rowOfHistory(history.tenant[i]!, history.user[i]!);
      resource[i] = resources.rowOfHistory(history.tenant[i]!, history.resource[i]!);
    }
  });
  return yield* createPairSet(users.vocabulary.name.length, user, resource, step);
}
