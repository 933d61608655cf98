import { type AccessTable, createAccessTable } from '../../core/accessTable.ts';
import type { ReadAccount } from '../../core/readAccount.ts';
import { sortedDictionary } from '../intern/sortedDictionary.ts';
import { sortedOrder } from '../intern/sortedOrder.ts';
import type { NameTables } from '../rows/nameTables.ts';
import type { RowPlan } from '../rows/rowPlan.ts';
import { type Access, AccessRows } from './accessRows.ts';
import { ExtraValues } from './extraValues.ts';

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

  /** The names that rows use, sorted; the rows, sorted by them. */
  finish(account: ReadAccount): AccessTable {
    const size = this.#rows.size;
    const tenants = sortedDictionary(this.#names.tenants, this.#rows.tenant.subarray(0, size));
    const users = sortedDictionary(this.#names.users, this.#rows.user.subarray(0, size));
    const resources = sortedDictionary(this.#names.resources, this.#rows.resource.subarray(0, size));
    const names = [tenants, users, resources];
    const order = sortedOrder(size, [
      ...names.map(({ dictionary, ids }) => ({ values: ids, size: dictionary.offsets.length })),
      rankedDays(this.#rows.day.subarray(0, size)),
    ]);
    const [tenant, user, resource] = names.map(({ ids }) => order.map((row) => ids[row]!)) as [
      Uint32Array,
      Uint32Array,
      Uint32Array,
    ];
    const { day, count, firstTime, lastTime } = this.#rows;
    return createAccessTable({
      tenants: tenants.dictionary,
      users: users.dictionary,
      resources: resources.dictionary,
      tenant,
      user,
      resource,
      day: Int32Array.from(order, (row) => day[row]!),
      count: Float64Array.from(order, (row) => count[row]!),
      firstTime: Float64Array.from(order, (row) => firstTime[row]!),
      lastTime: Float64Array.from(order, (row) => lastTime[row]!),
      extra: this.#extras.map((extra) => extra.column(order)),
      account,
    });
  }
}

/** Days as their rank among those that occur: few, however far apart they are. */
function rankedDays(days: Int32Array): { readonly values: Uint32Array; readonly size: number } {
  const distinct = Int32Array.from(new Set(days)).sort();
  const ranks = new Map(Array.from(distinct, (day, rank) => [day, rank]));
  return { values: Uint32Array.from(days, (day) => ranks.get(day)!), size: distinct.length };
}
