import { type FitContext, type TripleNames } from '../../core/algorithm.ts';
import {
  type Dictionary,
  dictionaryBytes,
  dictionaryFromSortedBytes,
  dictionarySize,
} from '../../core/dictionary.ts';
import { compareBytes } from '../../core/utf8.ts';
import { createPairSet, type PairSet } from './pairSet.ts';
import { createVocabulary, type Vocabulary, vocabularyRow } from './vocabulary.ts';

/** The rows of `users` and `resources` that one tenant's local indices stand for. */
export interface TenantRows {
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
  /** The rows of a trained (tenant, user, resource), all ids of the training data. */
  readonly rowOfUser: (tenant: number, user: number) => number;
  readonly rowOfResource: (tenant: number, resource: number) => number;
}

export function trainingNames(context: FitContext): TrainingNames {
  const { interactions, triples, history } = context;
  const tenantIds = Uint32Array.from(interactions.tenants, (part) => part.tenant);
  const userIds = interactions.tenants.map((part) => part.users);
  const resourceIds = interactions.tenants.map((part) => part.resources);
  const tenants = shareDictionary(triples.tenants, [tenantIds], history?.tenants, history?.tenant);
  const userNames = shareDictionary(triples.users, userIds, history?.users, history?.user);
  const resourceNames = shareDictionary(
    triples.resources,
    resourceIds,
    history?.resources,
    history?.resource,
  );
  const users = vocabularyOf(tenants, userNames, tenantIds, userIds, history?.tenant, history?.user);
  const resources = vocabularyOf(
    tenants,
    resourceNames,
    tenantIds,
    resourceIds,
    history?.tenant,
    history?.resource,
  );
  const rowOfUser = rowFinder(users, tenants, userNames);
  const rowOfResource = rowFinder(resources, tenants, resourceNames);
  const rows = interactions.tenants.map((part) => ({
    tenant: tenants.ofTrained[part.tenant]!,
    users: part.users.map((id) => rowOfUser(part.tenant, id)),
    resources: part.resources.map((id) => rowOfResource(part.tenant, id)),
  }));
  return {
    users,
    resources,
    tenants: rows,
    trained: trainedPairs(context, rows, users.name.length),
    history: history && historyPairs(history, users, resources, tenants, userNames, resourceNames),
    rowOfUser,
    rowOfResource,
  };
}

/** One dictionary for two sources, of the texts that occur in them only; and how their ids translate. */
interface SharedDictionary {
  readonly dictionary: Dictionary;
  readonly ofTrained: Uint32Array;
  readonly ofHistory: Uint32Array;
}

function shareDictionary(
  trained: Dictionary,
  trainedIds: readonly Uint32Array[],
  history: Dictionary | undefined,
  historyIds: Uint32Array | undefined,
): SharedDictionary {
  const usedByTrained = usedIds(trained, trainedIds);
  const usedByHistory = history && historyIds ? usedIds(history, [historyIds]) : new Uint32Array(0);
  const ofTrained = new Uint32Array(dictionarySize(trained));
  const ofHistory = new Uint32Array(history ? dictionarySize(history) : 0);
  const texts: Uint8Array[] = [];
  for (let i = 0, j = 0; i < usedByTrained.length || j < usedByHistory.length;) {
    const a = i < usedByTrained.length ? dictionaryBytes(trained, usedByTrained[i]!) : undefined;
    const b = history && j < usedByHistory.length ? dictionaryBytes(history, usedByHistory[j]!) : undefined;
    const order = a === undefined ? 1 : b === undefined ? -1 : compareBytes(a, b);
    if (order <= 0) ofTrained[usedByTrained[i++]!] = texts.length;
    if (order >= 0) ofHistory[usedByHistory[j++]!] = texts.length;
    texts.push((order <= 0 ? a : b)!);
  }
  return { dictionary: dictionaryFromSortedBytes(texts), ofTrained, ofHistory };
}

/** The ids that occur, ascending. */
function usedIds(dictionary: Dictionary, lists: readonly Uint32Array[]): Uint32Array {
  const used = new Uint8Array(dictionarySize(dictionary));
  for (const ids of lists) for (const id of ids) used[id] = 1;
  return Uint32Array.from(used.keys()).filter((id) => used[id] === 1);
}

function vocabularyOf(
  tenants: SharedDictionary,
  names: SharedDictionary,
  tenantIds: Uint32Array,
  nameIds: readonly Uint32Array[],
  historyTenants: Uint32Array = new Uint32Array(0),
  historyNames: Uint32Array = new Uint32Array(0),
): Vocabulary {
  const trainedRows = nameIds.reduce((sum, ids) => sum + ids.length, 0);
  const tenant = new Uint32Array(trainedRows + historyTenants.length);
  const name = new Uint32Array(tenant.length);
  let row = 0;
  nameIds.forEach((ids, part) => {
    tenant.fill(tenants.ofTrained[tenantIds[part]!]!, row, row + ids.length);
    for (const id of ids) name[row++] = names.ofTrained[id]!;
  });
  historyNames.forEach((id, i) => {
    tenant[row] = tenants.ofHistory[historyTenants[i]!]!;
    name[row++] = names.ofHistory[id]!;
  });
  return createVocabulary(tenants.dictionary, names.dictionary, tenant, name);
}

function rowFinder(
  vocabulary: Vocabulary,
  tenants: SharedDictionary,
  names: SharedDictionary,
): (tenant: number, name: number) => number {
  return (tenant, name) => vocabularyRow(vocabulary, tenants.ofTrained[tenant]!, names.ofTrained[name]!);
}

function trainedPairs(context: FitContext, rows: readonly TenantRows[], users: number): PairSet {
  const parts = context.interactions.tenants;
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

function historyPairs(
  history: TripleNames,
  users: Vocabulary,
  resources: Vocabulary,
  tenants: SharedDictionary,
  userNames: SharedDictionary,
  resourceNames: SharedDictionary,
): PairSet {
  const tenant = history.tenant.map((id) => tenants.ofHistory[id]!);
  return createPairSet(
    users.name.length,
    history.user.map((id, i) => vocabularyRow(users, tenant[i]!, userNames.ofHistory[id]!)),
    history.resource.map((id, i) => vocabularyRow(resources, tenant[i]!, resourceNames.ofHistory[id]!)),
  );
}
