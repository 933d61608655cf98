import { InternTable } from '../intern/internTable.ts';
import type { RowPlan } from './rowPlan.ts';
import { Tally } from './tally.ts';

/** The texts that rows were mapped to, over all files and formats of one reading. */
export interface NameTables {
  readonly tenants: InternTable;
  readonly users: InternTable;
  readonly resources: InternTable;
  /** One for each extra column of the plan. */
  readonly extras: readonly InternTable[];
  /** One for each filter of the plan; those without a tally column stay empty. */
  readonly tallies: readonly Tally[];
}

export function createNameTables(plan: RowPlan): NameTables {
  return {
    tenants: new InternTable(),
    users: new InternTable(),
    resources: new InternTable(),
    extras: plan.extra.map(() => new InternTable()),
    tallies: plan.filters.map(() => new Tally()),
  };
}
