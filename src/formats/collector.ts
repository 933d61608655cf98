import type { Column } from '../core/column.ts';

/** Values of a page without the missing ones; of texts, the interner's numbers. */
export type FlatValues = Float64Array | Float32Array | Int32Array | Uint32Array;

/** Receives a column's values piece by piece, in order, as the parsers made them, and makes the column. */
interface Collector {
  add(values: Iterable<unknown>): void;
  finish(): Column;
}

/** Of a column of single values. */
export interface FlatCollector extends Collector {
  /** Values that are there in some rows only: in those whose level is 1. */
  addSome(values: FlatValues, levels: Uint8Array): void;
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
