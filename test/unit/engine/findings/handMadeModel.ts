import { type Column, createTable, type Table } from '../../../../src/core/column.ts';
import { dictionaryFind, dictionaryFromTexts } from '../../../../src/core/dictionary.ts';
import type { Model } from '../../../../src/core/model.ts';

/** A user or resource: tenant, name and affinities (none: a name without a vector). */
interface HandMadeName {
  readonly tenant?: string;
  readonly name: string;
  readonly affinity?: readonly number[];
}

export interface HandMadeModel {
  /** Sorted by tenant and name. */
  readonly users: readonly HandMadeName[];
  readonly resources: readonly HandMadeName[];
  /** User row, resource row, count, first day; sorted. */
  readonly seen?: readonly (readonly [number, number, number, number])[];
  /** Tenant, score; sorted. */
  readonly reference?: readonly (readonly [string, number])[];
  readonly rank?: number;
}

/** A model of accessAnomaly with these parts, its mean 2 and standard deviation 0.5. */
export function handMadeModel(given: HandMadeModel): Model {
  const rank = given.rank ?? 2;
  const seen = given.seen ?? [];
  const reference = given.reference ?? [];
  return {
    algorithm: { id: 'accessAnomaly', version: 1 },
    parameters: {},
    tenants: [],
    parts: {
      users: namesPart(given.users, rank, (p) => [...p, -2, 1].map((x) => x / -0.5)),
      resources: namesPart(given.resources, rank, (q) => [...q, 1, 0]),
      seen: createTable([
        { name: 'user', type: 'int32', values: Int32Array.from(seen, ([user]) => user) },
        { name: 'resource', type: 'int32', values: Int32Array.from(seen, ([, resource]) => resource) },
        { name: 'count', type: 'double', values: Float64Array.from(seen, ([, , count]) => count) },
        { name: 'firstDay', type: 'day', values: Int32Array.from(seen, ([, , , day]) => day) },
        { name: 'lastDay', type: 'day', values: Int32Array.from(seen, ([, , , day]) => day) },
      ]),
      reference: createTable([
        textColumn(
          'tenant',
          reference.map(([tenant]) => tenant),
        ),
        { name: 'score', type: 'double', values: Float64Array.from(reference, ([, score]) => score) },
      ]),
    },
  };
}

function namesPart(
  names: readonly HandMadeName[],
  rank: number,
  vector: (affinity: readonly number[]) => readonly number[],
): Table {
  const none = new Array<number>(rank + 2).fill(NaN);
  return createTable([
    textColumn(
      'tenant',
      names.map(({ tenant }) => tenant ?? 't'),
    ),
    textColumn(
      'name',
      names.map(({ name }) => name),
    ),
    {
      name: 'vector',
      type: 'vector',
      width: rank + 2,
      values: Float64Array.from(
        names.flatMap(({ affinity }) => (affinity === undefined ? none : vector(affinity))),
      ),
    },
    { name: 'component', type: 'int32', values: new Int32Array(names.length) },
  ]);
}

function textColumn(name: string, texts: readonly string[]): Column {
  const dictionary = dictionaryFromTexts(texts);
  return {
    name,
    type: 'text',
    dictionary,
    ids: Uint32Array.from(texts, (text) => dictionaryFind(dictionary, text)),
  };
}
