import type { SchemaTree } from 'hyparquet';

/** What of a column holds values, as far as checking needs it. */
export interface Leaf {
  readonly type: string;
  /** Bytes of a value of fixed length. */
  readonly typeLength: number;
  /** How often it is repeated, and how many of its levels may be missing: what Parquet's levels count up to. */
  readonly maxRepetition: number;
  readonly maxDefinition: number;
}

/** The one leaf below a column that has a place here: the column itself or the numbers of a list. */
export function leafOf(column: SchemaTree): Leaf {
  const path: SchemaTree[] = [];
  for (let tree: SchemaTree | undefined = column; tree !== undefined; tree = tree.children[0])
    path.push(tree);
  const { type = '', type_length: typeLength = 0 } = path.at(-1)!.element;
  const repetitions = path.map(({ element }) => element.repetition_type);
  return {
    type,
    typeLength,
    maxRepetition: repetitions.filter((repetition) => repetition === 'REPEATED').length,
    maxDefinition: repetitions.filter((repetition) => repetition !== 'REQUIRED').length,
  };
}
