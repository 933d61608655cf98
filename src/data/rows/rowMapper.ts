import type { InternTable } from '../intern/internTable.ts';
import type { RowText } from '../expressions/evaluate.ts';
import { ColumnName } from './columnName.ts';
import { Memo, NONE } from './memo.ts';
import type { NameTables } from './nameTables.ts';
import type { RawRow } from './rawRow.ts';
import type { ReadLedger } from './readLedger.ts';
import type { PlannedName, RowPlan } from './rowPlan.ts';
import { TableRow } from './tableRow.ts';

/**
 * Maps the rows of one reader to whose access they are, by filters and expressions of the plan. Every answer is a number:
 * an id in the name tables.
 */
export class RowMapper {
  tenant = NONE;
  user = NONE;
  resource = NONE;
  readonly #plan: RowPlan;
  readonly #ledger: ReadLedger;
  readonly #names: NameTables;
  readonly #filters: readonly Memo[];
  readonly #tallies: readonly (Memo | undefined)[];
  readonly #tenant: Memo | ColumnName;
  readonly #user: Memo | ColumnName;
  readonly #resource: Memo | ColumnName;
  readonly #extras: readonly Memo[];

  /** `columns`: the names of the row's columns, by number. */
  constructor(plan: RowPlan, row: RawRow, columns: readonly string[], names: NameTables, ledger: ReadLedger) {
    const numbers = new Map(columns.map((name, column) => [name, column]));
    const numberOf = (name: string): number => numbers.get(name)!;
    const text: RowText = (name) => row.text(numberOf(name));
    const memo = (reads: readonly string[], compute: () => number): Memo =>
      new Memo(row, reads.map(numberOf), compute);
    /** Names may not be empty: nobody is called that. */
    const named = (
      { column, columns: reads, evaluate }: PlannedName,
      table: InternTable,
    ): Memo | ColumnName =>
      row instanceof TableRow && column !== undefined
        ? new ColumnName(row, numberOf(column), table)
        : memo(reads, () => idOf(evaluate(text) ?? '', table));
    this.#plan = plan;
    this.#ledger = ledger;
    this.#names = names;
    this.#filters = plan.filters.map(({ columns: reads, evaluate }) =>
      memo(reads, () => Number(evaluate(text))),
    );
    this.#tallies = plan.filters.map(({ tally }, filter) =>
      tally === undefined
        ? undefined
        : memo([tally], () => names.tallies[filter]!.values.internText(text(tally) ?? '')),
    );
    this.#tenant = named(plan.tenant, names.tenants);
    this.#user = named(plan.user, names.users);
    this.#resource = named(plan.resource, names.resources);
    this.#extras = plan.extra.map((column, extra) =>
      memo([column], () => {
        const value = text(column);
        return value === null ? NONE : names.extras[extra]!.internText(value);
      }),
    );
  }

  /** Sets tenant, user and resource of the current row; false when a filter drops it or one of the three is missing. */
  identify(): boolean {
    for (let filter = 0; filter < this.#filters.length; filter++) {
      if (this.#filters[filter]!.value() === 1) return this.#drop(filter);
    }
    this.tenant = this.#tenant.value();
    if (this.tenant === NONE) return this.#leaveOut('missingTenant');
    this.user = this.#user.value();
    if (this.user === NONE) return this.#leaveOut('missingUser');
    this.resource = this.#resource.value();
    return this.resource === NONE ? this.#leaveOut('missingResource') : true;
  }

  /** The ids of the current row's extra columns, NONE where there is no value. */
  extras(into: Int32Array): void {
    for (let extra = 0; extra < into.length; extra++) into[extra] = this.#extras[extra]!.value();
  }

  #drop(filter: number): false {
    const tally = this.#tallies[filter];
    if (tally !== undefined) this.#names.tallies[filter]!.add(tally.value());
    return this.#leaveOut(this.#plan.filters[filter]!.name);
  }

  #leaveOut(reason: string): false {
    this.#ledger.filtered(reason);
    return false;
  }
}

function idOf(name: string, table: InternTable): number {
  return name === '' ? NONE : table.internText(name);
}
