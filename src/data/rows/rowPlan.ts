import type { RowText } from '../expressions/evaluate.ts';

/** Part of a plan: which columns it reads, and what it makes of their texts. */
export interface Planned<Result> {
  readonly columns: readonly string[];
  readonly evaluate: (row: RowText) => Result;
}

/** How a name is made. */
export interface PlannedName extends Planned<string | null> {
  /** The column whose text it is, where it is no more than that. */
  readonly column: string | undefined;
}

export interface PlannedFilter extends Planned<boolean> {
  readonly name: string;
  /** Column whose values are counted among the dropped rows. */
  readonly tally: string | undefined;
}

/** How rows become accesses, made ready to run: the one form that a template and the column options both take. */
export interface RowPlan {
  /** A row for which one holds is left out. */
  readonly filters: readonly PlannedFilter[];
  readonly tenant: PlannedName;
  readonly user: PlannedName;
  readonly resource: PlannedName;
  readonly time: string | undefined;
  readonly itemId: string | undefined;
  readonly likelihood: string | undefined;
  /** Columns kept in the access table. */
  readonly extra: readonly string[];
  /** Columns that a file which names its columns must have; elsewhere a row without one has no value there. */
  readonly required: readonly string[];
}

/** Every column that a plan reads, once. */
export function columnsOfPlan(plan: RowPlan): readonly string[] {
  const single = [plan.time, plan.itemId, plan.likelihood, ...plan.filters.map(({ tally }) => tally)];
  return [
    ...new Set([
      ...plan.filters.flatMap(({ columns }) => columns),
      ...[plan.tenant, plan.user, plan.resource].flatMap(({ columns }) => columns),
      ...single.filter((column) => column !== undefined),
      ...plan.extra,
    ]),
  ];
}
