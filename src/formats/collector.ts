import type { Column } from '../core/column.ts';

/** Receives a column's values piece by piece, in order, as the parsers made them, and makes the column. */
export interface Collector {
  add(values: Iterable<unknown>): void;
  finish(): Column;
}

/** What a collector has to know of its column. */
export interface CollectedColumn {
  readonly file: string;
  readonly name: string;
  readonly rows: number;
  /** Width of a vector column, where the file says so. */
  readonly width: number | undefined;
}

/** What is wrong where the decoder gives `undefined`: a number outside of the dictionary. */
export const notThere = 'a value is not in its dictionary';
