import type { Table } from './column.ts';
import type { Kernel } from './factoriser.ts';

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Statistics of one tenant's fit, for people and for `train --json`. */
export interface TenantFit {
  readonly tenant: string;
  readonly users: number;
  readonly resources: number;
  readonly triples: number;
  /** Mean and population standard deviation of the affinity over the training triples; ceiling = mean / std. */
  readonly mean: number;
  readonly std: number;
  readonly ceiling: number;
  readonly components: number;
}

/** The immutable result of training. Plain data; what the parts hold is known to the algorithm alone. */
export interface Model {
  readonly algorithm: { readonly id: string; readonly version: number };
  readonly parameters: Readonly<Record<string, Json>>;
  readonly tenants: readonly TenantFit[];
  /** Name (letters only) -> table; stored as `<name>.parquet`. */
  readonly parts: Readonly<Record<string, Table>>;
  /** Which kernel a fit was made with; a stored model says it beside itself. */
  readonly kernel?: Kernel;
}
