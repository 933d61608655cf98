import { type Dictionary, dictionarySize, NO_ID } from './dictionary.ts';
import { invariant } from './invariant.ts';

/**
 * A column of a table that travels to or from a file. "No value" is NO_ID in `ids`, NaN in `double`, `float` and
 * `timestamp`, NO_DAY in `day`, and a row of NaN in `vector`; `int32`, `int64` and `boolean` always have one.
 */
export type Column =
  | {
      readonly name: string;
      readonly type: 'text';
      readonly dictionary: Dictionary;
      readonly ids: Uint32Array;
    }
  | { readonly name: string; readonly type: 'double'; readonly values: Float64Array }
  | { readonly name: string; readonly type: 'float'; readonly values: Float32Array }
  | { readonly name: string; readonly type: 'int32'; readonly values: Int32Array }
  /** Integers up to 2^53 in magnitude, stored as 64 bit. */
  | { readonly name: string; readonly type: 'int64'; readonly values: Float64Array }
  | { readonly name: string; readonly type: 'boolean'; readonly values: Uint8Array }
  /** Days since 1970-01-01. */
  | { readonly name: string; readonly type: 'day'; readonly values: Int32Array }
  /** Microseconds since 1970-01-01T00:00Z. */
  | { readonly name: string; readonly type: 'timestamp'; readonly values: Float64Array }
  /** `rows x width` numbers, row after row. */
  | { readonly name: string; readonly type: 'vector'; readonly width: number; readonly values: Float64Array };

export type ColumnType = Column['type'];

export type ColumnOf<T extends ColumnType> = Extract<Column, { readonly type: T }>;

export function columnRows(column: Column): number {
  if (column.type === 'text') return column.ids.length;
  return column.type === 'vector' ? column.values.length / column.width : column.values.length;
}

/** Columns of equal length with distinct names. */
export interface Table {
  readonly rows: number;
  readonly columns: readonly Column[];
}

/** Checks that names are distinct, lengths equal and ids inside their dictionary. */
export function createTable(columns: readonly Column[]): Table {
  const rows = columns[0] === undefined ? 0 : columnRows(columns[0]);
  invariant(
    new Set(columns.map((column) => column.name)).size === columns.length,
    'column names are distinct',
  );
  for (const column of columns) {
    invariant(columnRows(column) === rows, `column ${column.name} has as many rows as the others`);
    if (column.type === 'text') {
      invariant(hasItsTexts(column), `column ${column.name} has its ids in its dictionary`);
    }
  }
  return { rows, columns };
}

function hasItsTexts({ dictionary, ids }: ColumnOf<'text'>): boolean {
  const size = dictionarySize(dictionary);
  let row = 0;
  while (row < ids.length && (ids[row]! < size || ids[row] === NO_ID)) row++;
  return row === ids.length;
}

/** The column of that name and type; a defect when it is not there. */
export function tableColumn<T extends ColumnType>(table: Table, name: string, type: T): ColumnOf<T> {
  const column = table.columns.find((candidate) => candidate.name === name);
  invariant(column?.type === type, `the table has a ${type} column ${name}`);
  return column as ColumnOf<T>;
}
