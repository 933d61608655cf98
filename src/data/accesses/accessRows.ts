import { grown } from '../../core/grown.ts';
import { PairTable } from '../intern/pairTable.ts';

/** What is known of an access, or of the accesses of one day; ids into the name tables. */
export interface Access {
  readonly tenant: number;
  readonly user: number;
  readonly resource: number;
  readonly day: number;
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
  /** (tenant, user), then that and the resource, then that and the day: the last one numbers the rows. */
  readonly #pairs = new PairTable();
  readonly #triples = new PairTable();
  readonly #rows = new PairTable();

  get size(): number {
    return this.#rows.size;
  }

  /** Adds accesses to their row and gives its number. */
  add(access: Access): number {
    const triple = this.#triples.intern(this.#pairs.intern(access.tenant, access.user), access.resource);
    const rows = this.#rows.size;
    const row = this.#rows.intern(triple, access.day);
    if (row === rows) {
      this.#append(row, access);
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

  #append(row: number, access: Access): void {
    for (const name of ['tenant', 'user', 'resource', 'day'] as const) {
      this[name] = grown(this[name], row + 1);
      this[name][row] = access[name];
    }
    for (const name of ['count', 'firstTime', 'lastTime'] as const) {
      this[name] = grown(this[name], row + 1);
      this[name][row] = access[name];
    }
  }
}
