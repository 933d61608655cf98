import type { Table } from './column.ts';

/**
 * An accessAnomaly model as other implementations know it: names with vectors, and what the vectors do not say. A pair's
 * score is the product of its two vectors.
 */
export interface VectorModel {
  /** Numbers a vector: rank + 2. */
  readonly width: number;
  readonly users: VectorSide;
  readonly resources: VectorSide;
  /** Pairs that count as seen: text columns `tenant`, `user`, `resource`; undefined where none does. */
  readonly history: Table | undefined;
}

/** The users or the resources; each (tenant, name) once in a table. */
export interface VectorSide {
  /** Columns `tenant`, `name` (text) and `vector`. */
  readonly vectors: Table;
  /**
   * Columns `tenant`, `name` (text) and `component` (int32): pairs of different ones score +Infinity, and a name without one
   * has no score. Undefined, on both sides, where all are connected.
   */
  readonly components: Table | undefined;
}
