import type { Step, Steps } from '../../core/algorithm.ts';
import { atOnce } from '../../core/atOnce.ts';
import { type Column, type ColumnOf, createTable, type Table, tableColumn } from '../../core/column.ts';
import { type Dictionary, dictionarySize } from '../../core/dictionary.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { invariant } from '../../core/invariant.ts';
import type { Model } from '../../core/model.ts';
import { createPairSet, type PairSet, pairUsers } from './pairSet.ts';
import { type Vocabulary, vocabularyOfRows } from './vocabulary.ts';

/** The users or the resources of a model, one row a (tenant, name). */
export interface NamedVectors {
  readonly vocabulary: Vocabulary;
  /** `rows x width`; a row of NaN stands for no vector. */
  readonly vectors: Float64Array;
  /** Per row: label of its connected component; -1 for none. */
  readonly components: Int32Array;
}

/** The pairs that count as seen; counts and days are those of training, 0 and NO_DAY for a pair of the history alone. */
export interface SeenPairs {
  readonly pairs: PairSet;
  readonly count: Float64Array;
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
}

/** Per tenant: the scores of never-seen pairs, ascending. */
export interface ReferenceScores {
  readonly tenants: Dictionary;
  /** Scores of tenant id t are at `starts[t] .. starts[t + 1]`. */
  readonly starts: Uint32Array;
  readonly scores: Float64Array;
}

/** What an accessAnomaly model knows; stored as the tables `users`, `resources`, `seen` and `reference`. */
export interface AccessAnomalyParts {
  /** Rank + 2. */
  readonly width: number;
  readonly users: NamedVectors;
  readonly resources: NamedVectors;
  readonly seen: SeenPairs;
  readonly reference: ReferenceScores;
}

/** The tables of a model. The pairs' resources are not copied. */
export function* encodeParts(parts: AccessAnomalyParts, step: Step): Steps<Readonly<Record<string, Table>>> {
  const { pairs, count, firstDay, lastDay } = parts.seen;
  const { buffer, byteOffset, length } = pairs.resources;
  return {
    users: encodeVectors(parts.users, parts.width),
    resources: encodeVectors(parts.resources, parts.width),
    seen: createTable([
      { name: 'user', type: 'int32', values: yield* pairUsers(pairs, step) },
      { name: 'resource', type: 'int32', values: new Int32Array(buffer, byteOffset, length) },
      { name: 'count', type: 'double', values: count },
      { name: 'firstDay', type: 'day', values: firstDay },
      { name: 'lastDay', type: 'day', values: lastDay },
    ]),
    reference: createTable([
      textColumn('tenant', parts.reference.tenants, repeatIds(parts.reference.starts)),
      { name: 'score', type: 'double', values: parts.reference.scores },
    ]),
  };
}

/** The parts of a model, also of one that was stored and read again. @throws ByomlError `model.parts` where they do not fit */
export function decodeParts(model: Model): AccessAnomalyParts {
  const users = decodeVectors(model, 'users');
  const resources = decodeVectors(model, 'resources');
  const seen = part(model, 'seen');
  const pairs = atOnce(
    createPairSet(
      users.vocabulary.name.length,
      new Uint32Array(tableColumn(seen, 'user', 'int32').values),
      new Uint32Array(tableColumn(seen, 'resource', 'int32').values),
      { step: 1, of: 1, message: 'Opening the model' },
    ),
  );
  const reference = part(model, 'reference');
  const tenant = tableColumn(reference, 'tenant', 'text');
  return {
    width: tableColumn(part(model, 'users'), 'vector', 'vector').width,
    users,
    resources,
    seen: {
      pairs,
      count: tableColumn(seen, 'count', 'double').values,
      firstDay: tableColumn(seen, 'firstDay', 'day').values,
      lastDay: tableColumn(seen, 'lastDay', 'day').values,
    },
    reference: {
      tenants: tenant.dictionary,
      starts: startsOf(tenant.ids, dictionarySize(tenant.dictionary)),
      scores: tableColumn(reference, 'score', 'double').values,
    },
  };
}

function part(model: Model, name: string): Table {
  const table = model.parts[name];
  invariant(table !== undefined, `the model has a part ${name}`);
  return table;
}

function encodeVectors({ vocabulary, vectors, components }: NamedVectors, width: number): Table {
  return createTable([
    textColumn('tenant', vocabulary.tenants, vocabulary.tenant),
    textColumn('name', vocabulary.names, vocabulary.name),
    { name: 'vector', type: 'vector', width, values: vectors },
    { name: 'component', type: 'int32', values: components },
  ]);
}

function decodeVectors(model: Model, name: 'users' | 'resources'): NamedVectors {
  const table = part(model, name);
  checkVectors(model, name, tableColumn(table, 'vector', 'vector'));
  return vectorsOf(table);
}

/** Vectors as long as the rank says, finite or of NaN as a whole. */
function checkVectors(model: Model, part: string, { width, values }: ColumnOf<'vector'>): void {
  const { rank } = model.parameters;
  if (typeof rank === 'number' && width !== rank + 2) {
    const problem = `its vectors have ${width} numbers, where rank ${rank} has ${rank + 2}`;
    throw new ByomlError('model.parts', { part, problem });
  }
  for (let start = 0; start < values.length; start += width) {
    const isNone = Number.isNaN(values[start]);
    for (let i = start; i < start + width; i++) {
      if (isNone ? Number.isNaN(values[i]) : Number.isFinite(values[i])) continue;
      const problem = `the vector of row ${start / width + 1} has ${values[i]!} among its numbers`;
      throw new ByomlError('model.parts', { part, problem });
    }
  }
}

function vectorsOf(table: Table): NamedVectors {
  const tenant = tableColumn(table, 'tenant', 'text');
  const name = tableColumn(table, 'name', 'text');
  return {
    vocabulary: vocabularyOfRows(tenant.dictionary, name.dictionary, tenant.ids, name.ids),
    vectors: tableColumn(table, 'vector', 'vector').values,
    components: tableColumn(table, 'component', 'int32').values,
  };
}

function textColumn(name: string, dictionary: Dictionary, ids: Uint32Array): Column {
  return { name, type: 'text', dictionary, ids };
}

/** Id t, `starts[t + 1] - starts[t]` times, for each t. */
function repeatIds(starts: Uint32Array): Uint32Array {
  const ids = new Uint32Array(starts[starts.length - 1]!);
  for (let id = 0; id + 1 < starts.length; id++) ids.fill(id, starts[id], starts[id + 1]);
  return ids;
}

function startsOf(sortedIds: Uint32Array, size: number): Uint32Array {
  const starts = new Uint32Array(size + 1);
  for (const id of sortedIds) starts[id + 1]!++;
  for (let id = 0; id < size; id++) starts[id + 1]! += starts[id]!;
  return starts;
}
