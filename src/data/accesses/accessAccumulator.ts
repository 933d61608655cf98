import { type AccessTable, createAccessTable } from '../../core/accessTable.ts';
import type { ReadAccount } from '../../core/readAccount.ts';
import { inOrder, sortedOrder } from '../intern/sortedOrder.ts';
import type { NameTables } from '../rows/nameTables.ts';
import type { RowPlan } from '../rows/rowPlan.ts';
import { type Access, AccessRows } from './accessRows.ts';
import { ExtraValues } from './extraValues.ts';
import { placedNames, type SortedNames, sortedNames } from './sortedNames.ts';

/** Collects accesses into an access table; memory grows with its rows and names, not with the accesses. */
export class AccessAccumulator {
  readonly #names: NameTables;
  readonly #rows = new AccessRows();
  readonly #extras: readonly ExtraValues[];

  constructor(plan: RowPlan, names: NameTables) {
    this.#names = names;
    this.#extras = plan.extra.map((name, extra) => new ExtraValues(name, names.extras[extra]!));
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

  /** The names that rows use. */
  names(): SortedNames {
    return sortedNames(this.#names, this.#rows.names());
  }

  /** The rows, sorted by these names. */
  finish(account: ReadAccount, names: SortedNames): AccessTable {
    const size = this.#rows.size;
    const { tenant, user, resource, keys } = placedNames(names, this.#rows.names());
    const order = sortedOrder(size, [...keys, rankedDays(this.#rows.day.subarray(0, size))]);
    const { day, count, firstTime, lastTime } = this.#rows;
    return createAccessTable({
      tenants: names.tenants.dictionary,
      users: names.users.dictionary,
      resources: names.resources.dictionary,
      tenant: inOrder(tenant, order),
      user: inOrder(user, order),
      resource: inOrder(resource, order),
      day: inOrder(day, order),
      count: inOrder(count, order),
      firstTime: inOrder(firstTime, order),
      lastTime: inOrder(lastTime, order),
      extra: this.#extras.map((extra) => extra.column(order)),
      account,
    });
  }
}

/** Days as their rank among those that occur: few, however far apart they are. */
function rankedDays(days: Int32Array): { readonly values: Uint32Array; readonly size: number } {
  const ranks = new Map<number, number>();
  for (let row = 0; row < days.length; row++) if (days[row] !== days[row - 1]) ranks.set(days[row]!, 0);
  [...ranks.keys()].sort((a, b) => a - b).forEach((day, rank) => ranks.set(day, rank));
  const values = new Uint32Array(days.length);
  for (let row = 0; row < days.length; row++) {
    values[row] = days[row] === days[row - 1] ? values[row - 1]! : ranks.get(days[row]!)!;
  }
  return { values, size: ranks.size };
}
