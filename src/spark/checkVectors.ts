import { type Table, tableColumn } from '../core/column.ts';
import { dictionarySize, dictionaryText } from '../core/dictionary.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { VectorSide } from '../core/vectorModel.ts';

/** A rank of 1, and the two numbers that mean and deviation take. */
const leastWidth = 3;

/**
 * How many numbers every vector of a model has. SynapseML would fill a shorter one up with ones; here all have the same, each
 * number is finite, and each name occurs once.
 * @throws ByomlError `synapseml.content`
 */
export function checkVectors(model: string, users: VectorSide, resources: VectorSide): number {
  const refuse = (problem: string): never => {
    throw new ByomlError('synapseml.content', { path: model, problem });
  };
  for (const [side, what] of [
    [users, 'user'],
    [resources, 'resource'],
  ] as const) {
    if (side.vectors.rows === 0) refuse(`not one ${what} has a vector`);
    for (const table of [side.vectors, side.components]) {
      const twice = table && repeatedName(table);
      if (twice !== undefined) refuse(`the ${what} ${twice} occurs twice`);
    }
    const without = unusableVector(side.vectors);
    if (without !== undefined)
      refuse(`the vector of the ${what} ${without} has a place without a finite number`);
  }
  const widths = [users, resources].map(({ vectors }) => tableColumn(vectors, 'vector', 'vector').width);
  const [width = 0, other = 0] = widths;
  if (width !== other) refuse(`vectors of users have ${width} numbers, and those of resources ${other}`);
  if (width < leastWidth) refuse(`vectors have ${width} numbers, and ${leastWidth} are the least`);
  return width;
}

function unusableVector(vectors: Table): string | undefined {
  const { values, width } = tableColumn(vectors, 'vector', 'vector');
  const place = values.findIndex((value) => !Number.isFinite(value));
  return place < 0 ? undefined : nameAt(vectors, Math.floor(place / width));
}

function repeatedName(table: Table): string | undefined {
  const tenants = tableColumn(table, 'tenant', 'text').ids;
  const names = tableColumn(table, 'name', 'text');
  const size = dictionarySize(names.dictionary);
  const keys = new Set<number>();
  for (let row = 0; row < table.rows; row++) {
    keys.add(tenants[row]! * size + names.ids[row]!);
    if (keys.size <= row) return nameAt(table, row);
  }
  return undefined;
}

function nameAt(table: Table, row: number): string {
  const { dictionary, ids } = tableColumn(table, 'name', 'text');
  return JSON.stringify(dictionaryText(dictionary, ids[row]!));
}
