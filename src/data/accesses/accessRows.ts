import { grown } from '../../core/grown.ts';
import { RowIndex, type RowKey } from './rowIndex.ts';
import type { NameColumns } from './sortedNames.ts';

/** What is known of an access, or of the accesses of one day; ids into the name tables. */
export interface Access extends RowKey {
  readonly count: number;
  /** Microseconds; NaN where the source has no times. */
  readonly firstTime: number;
  readonly lastTime: number;
}

/** One row for each (tenant, user, resource, day), in the order of arrival, growing as accesses are added. */
export class AccessRows {
  tenant = new Int32Array(64);
  user = new Int32Array(64);
  resource = new Int32Array(64);
  day = new Int32Array(64);
  count = new Float64Array(64);
  firstTime = new Float64Array(64);
  lastTime = new Float64Array(64);
  /** Were the accesses added last earlier than all others of their row, as early as its first ones, or later? */
  standing: 'first' | 'tie' | 'later' = 'first';
  size = 0;
  readonly #index = new RowIndex(this);

  /** Makes room for rows that may come: more room than they take costs nothing until it is written to. */
  reserve(more: number): void {
    if (this.size + more > this.tenant.length) this.#grow(this.size + more);
  }

  /** Adds accesses to their row and gives its number. */
  add(access: Access): number {
    const row = this.#index.rowOf(access);
    if (row === this.size) {
      this.#append(access);
      this.standing = 'first';
      return row;
    }
    this.count[row]! += access.count;
    const known = this.firstTime[row]!;
    this.standing = access.firstTime < known ? 'first' : access.firstTime > known ? 'later' : 'tie';
    if (access.firstTime < known) this.firstTime[row] = access.firstTime;
    if (access.lastTime > this.lastTime[row]!) this.lastTime[row] = access.lastTime;
    return row;
  }

  /** Per row the ids of its names. */
  names(): NameColumns<Int32Array> {
    const { tenant, user, resource, size } = this;
    return {
      tenant: tenant.subarray(0, size),
      user: user.subarray(0, size),
      resource: resource.subarray(0, size),
    };
  }

  #append(access: Access): void {
    const row = this.size++;
    if (row === this.tenant.length) this.#grow(row + 1);
    this.tenant[row] = access.tenant;
    this.user[row] = access.user;
    this.resource[row] = access.resource;
    this.day[row] = access.day;
    this.count[row] = access.count;
    this.firstTime[row] = access.firstTime;
    this.lastTime[row] = access.lastTime;
  }

  #grow(rows: number): void {
    for (const name of ['tenant', 'user', 'resource', 'day'] as const) this[name] = grown(this[name], rows);
    for (const name of ['count', 'firstTime', 'lastTime'] as const) this[name] = grown(this[name], rows);
  }
}
