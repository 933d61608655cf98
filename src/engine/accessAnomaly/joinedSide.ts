import { type Table, tableColumn } from '../../core/column.ts';
import { type Dictionary, emptyDictionary } from '../../core/dictionary.ts';
import { moveIds } from '../../core/joinColumns.ts';
import { mergeDictionaries } from '../../core/mergeDictionaries.ts';
import type { VectorSide } from '../../core/vectorModel.ts';
import type { NamedVectors } from './parts.ts';
import { createVocabulary, vocabularyRow } from './vocabulary.ts';

/** One side with all of its names, and the row of a name that a table tells by its own ids. */
export interface JoinedSide {
  readonly side: NamedVectors;
  readonly rowsOf: (table: Table, name: string) => Int32Array;
}

/** Joins the names of a side, those of the history too, with vectors and components. */
export function joinedSide(
  { vectors, components }: VectorSide,
  history: Table | undefined,
  historyName: 'user' | 'resource',
  tenants: Dictionary,
  width: number,
): JoinedSide {
  // SynapseML joins vectors and components: a name without a component has no vector either.
  const lists = [
    { table: components ?? vectors, name: 'name' },
    ...(history ? [{ table: history, name: historyName }] : []),
  ];
  const names = lists
    .map(({ table, name }) => tableColumn(table, name, 'text').dictionary)
    .reduce(mergeDictionaries, emptyDictionary);
  const idsOf = (table: Table, name: string, to: Dictionary): Uint32Array => {
    const { ids, dictionary } = tableColumn(table, name, 'text');
    return moveIds(ids, dictionary, to);
  };
  const vocabulary = createVocabulary(
    tenants,
    names,
    concatenated(lists.map(({ table }) => idsOf(table, 'tenant', tenants))),
    concatenated(lists.map(({ table, name }) => idsOf(table, name, names))),
  );
  const rowsOf = (table: Table, name: string): Int32Array => {
    const tenant = idsOf(table, 'tenant', tenants);
    return Int32Array.from(idsOf(table, name, names), (id, i) => vocabularyRow(vocabulary, tenant[i]!, id));
  };
  const rows = vocabulary.name.length;
  const side = {
    vocabulary,
    vectors: new Float64Array(rows * width).fill(NaN),
    components: new Int32Array(rows).fill(-1),
  };
  if (components) placeComponents(side.components, components, rowsOf(components, 'name'));
  const { values } = tableColumn(vectors, 'vector', 'vector');
  rowsOf(vectors, 'name').forEach((row, i) => {
    if (!components) side.components[row] = 0;
    const isJoined = row >= 0 && side.components[row]! >= 0;
    if (isJoined) side.vectors.set(values.subarray(i * width, (i + 1) * width), row * width);
  });
  return { side, rowsOf };
}

function placeComponents(places: Int32Array, table: Table, rows: Int32Array): void {
  const { values } = tableColumn(table, 'component', 'int32');
  rows.forEach((row, i) => {
    places[row] = values[i]!;
  });
}

function concatenated(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let place = 0;
  for (const list of lists) {
    all.set(list, place);
    place += list.length;
  }
  return all;
}
