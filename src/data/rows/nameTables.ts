import { grown } from '../../core/grown.ts';
import { utf8Decode } from '../../core/utf8.ts';
import { InternTable } from '../intern/internTable.ts';
import { type RowPlan } from './rowPlan.ts';

/** How many rows had which value. */
export class Tally {
  readonly values = new InternTable();
  #counts = new Float64Array(16);

  add(id: number): void {
    this.#counts = grown(this.#counts, id + 1);
    this.#counts[id]!++;
  }

  /** Most frequent first; equal counts by value. */
  counts(): Readonly<Record<string, number>> {
    const entries = Array.from({ length: this.values.size }, (_, id) => id)
      .filter((id) => this.#counts[id]! > 0)
      .sort((a, b) => this.#counts[b]! - this.#counts[a]! || this.values.compare(a, b))
      .map((id) => [utf8Decode(this.values.bytes(id)), this.#counts[id]!] as const);
    return Object.fromEntries(entries);
  }
}

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
