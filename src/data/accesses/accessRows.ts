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
  size = 0;
  /** (tenant, user), then that and the resource. */
  readonly #pairs = new PairTable();
  readonly #triples = new PairTable();
  /** Per triple the row of the day it came with first; the rows of its further days, by triple and day. */
  #firstRow = new Int32Array(64);
  readonly #furtherDays = new PairTable();
  #furtherRow = new Int32Array(64);

  /** Adds accesses to their row and gives its number. */
  add(access: Access): number {
    const triples = this.#triples.size;
    const triple = this.#triples.intern(this.#pairs.intern(access.tenant, access.user), access.resource);
    const row = triple === triples ? this.#startTriple(triple) : this.#rowOfDay(triple, access.day);
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

  #startTriple(triple: number): number {
    this.#firstRow = grown(this.#firstRow, triple + 1);
    this.#firstRow[triple] = this.size;
    return this.size;
  }

  /** `size` where the day is new. */
  #rowOfDay(triple: number, day: number): number {
    const first = this.#firstRow[triple]!;
    if (this.day[first] === day) return first;
    const days = this.#furtherDays.size;
    const further = this.#furtherDays.intern(triple, day);
    if (further === days) {
      this.#furtherRow = grown(this.#furtherRow, further + 1);
      this.#furtherRow[further] = this.size;
    }
    return this.#furtherRow[further]!;
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
