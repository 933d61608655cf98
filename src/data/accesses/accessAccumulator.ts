import { type AccessTable, createAccessTable } from '../../core/accessTable.ts';
import type { ReadAccount } from '../../core/readAccount.ts';
import { inOrder, type SortKey, sortedOrder } from '../intern/sortedOrder.ts';
import type { NameTables } from '../rows/nameTables.ts';
import type { RowPlan } from '../rows/rowPlan.ts';
import { type Access, AccessRows } from './accessRows.ts';
import { ExtraValues } from './extraValues.ts';
import { placedNames, sortedNames, type SortedRows } from './sortedNames.ts';

/** Collects accesses into an access table; memory grows with its rows and names, not with the accesses. */
export class AccessAccumulator {
  readonly #names: NameTables;
  readonly #rows = new AccessRows();
  readonly #extras: readonly ExtraValues[];

  constructor(plan: RowPlan, names: NameTables) {
    this.#names = names;
    this.#extras = plan.extra.map((name, extra) => new ExtraValues(name, names.extras[extra]!));
  }

  /** So many accesses may follow, each on a row of its own. */
  expect(accesses: number): void {
    this.#rows.reserve(accesses);
  }

  /** `extras`: an id (or NONE) in the name table of each extra column. */
  add(access: Access, extras: Int32Array): void {
    const row = this.#rows.add(access);
    const { standing } = this.#rows;
    for (let extra = 0; extra < extras.length; extra++) {
      if (standing === 'first') this.#extras[extra]!.set(row, extras[extra]!);
      else if (standing === 'tie') this.#extras[extra]!.setIfLess(row, extras[extra]!);
    }
  }

  /** The names that rows use, and the rows' order by them and the day. */
  sort(): SortedRows {
    const { size, day } = this.#rows;
    const names = sortedNames(this.#names, this.#rows.names());
    const placed = placedNames(names, this.#rows.names());
    const days = rankedDays(day.subarray(0, size));
    const order = sortedOrder(size, [...placed.keys, days]);
    return { size, names, placed, order, hasDays: days.size > 1 };
  }

  finish(account: ReadAccount, { size, names, placed, order }: SortedRows): AccessTable {
    const sorted = <Values extends Uint32Array | Int32Array | Float64Array>(values: Values): Values =>
      inOrder(values, order, size);
    const { day, count, firstTime, lastTime } = this.#rows;
    return createAccessTable({
      tenants: names.tenants.dictionary,
      users: names.users.dictionary,
      resources: names.resources.dictionary,
      tenant: sorted(placed.tenant),
      user: sorted(placed.user),
      resource: sorted(placed.resource),
      day: sorted(day),
      count: sorted(count),
      firstTime: sorted(firstTime),
      lastTime: sorted(lastTime),
      extra: this.#extras.map((extra) => extra.column(order, size)),
      account,
    });
  }
}

/** Days as their rank among those that occur: few, however far apart they are. */
function rankedDays(days: Int32Array): SortKey {
  const ranks = new Map<number, number>();
  for (let row = 0; row < days.length; row++) if (days[row] !== days[row - 1]) ranks.set(days[row]!, 0);
  const values = new Uint32Array(days.length);
  if (ranks.size <= 1) return { values, size: ranks.size };
  [...ranks.keys()].sort((a, b) => a - b).forEach((day, rank) => ranks.set(day, rank));
  for (let row = 0; row < days.length; row++) {
    values[row] = days[row] === days[row - 1] ? values[row - 1]! : ranks.get(days[row]!)!;
  }
  return { values, size: ranks.size };
}
