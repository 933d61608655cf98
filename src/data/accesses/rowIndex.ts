import { grown } from '../../core/grown.ts';
import { PairTable } from '../intern/pairTable.ts';

/** What makes a row: there is one for each (tenant, user, resource, day). */
export interface RowKey {
  readonly tenant: number;
  readonly user: number;
  readonly resource: number;
  readonly day: number;
}

/** The keys of the rows so far, as columns that may be longer. */
export interface RowKeys {
  readonly size: number;
  readonly tenant: Int32Array;
  readonly user: Int32Array;
  readonly resource: Int32Array;
  readonly day: Int32Array;
}

/** Instead of the row that a user began with: the user's rows are in the tables. */
const inTables = -1;

/**
 * Finds the row of an access, or says that it is new. Sources often come user by user, and then a mark for each resource
 * tells as much: tables of triples are filled only with the rows of users who come back.
 */
export class RowIndex {
  readonly #rows: RowKeys;
  /** (tenant, user), and per pair its first row or `inTables`. */
  readonly #users = new PairTable();
  #firstRow = new Int32Array(64);
  /** The user of the latest access, and whether all rows of this user are those since the first one. */
  #tenant = -1;
  #user = -1;
  #pair = -1;
  #isRun = false;
  /** Per resource the pair that came to it last in a run, and its latest row. */
  #markedBy = new Int32Array(64).fill(-1);
  #markedRow = new Int32Array(64);
  readonly #tables: TripleTables;

  /** `rows` grows by a row whenever one was new. */
  constructor(rows: RowKeys) {
    this.#rows = rows;
    this.#tables = new TripleTables(rows);
  }

  /** The row with this key; the number of rows where there is none yet. */
  rowOf(key: RowKey): number {
    if (key.user !== this.#user || key.tenant !== this.#tenant) this.#enter(key);
    if (this.#isRun) {
      const row = this.#rowInRun(key);
      if (row !== undefined) return row;
      this.#endRun();
    }
    return this.#tables.rowOf(this.#pair, key.resource, key.day);
  }

  #enter({ tenant, user }: RowKey): void {
    this.#tenant = tenant;
    this.#user = user;
    const known = this.#users.size;
    this.#pair = this.#users.intern(tenant, user);
    this.#isRun = this.#pair === known;
    if (this.#isRun) {
      this.#firstRow = grown(this.#firstRow, known + 1);
      this.#firstRow[known] = this.#rows.size;
    } else if (this.#firstRow[this.#pair] !== inTables) this.#endRun();
  }

  /** Undefined where a day comes before another one of its triple: then marks tell too little. */
  #rowInRun({ resource, day }: RowKey): number | undefined {
    const { size } = this.#rows;
    const marked = this.#markedRow[resource];
    if (this.#markedBy[resource] === this.#pair) {
      const latest = this.#rows.day[marked!]!;
      if (day === latest) return marked!;
      if (day < latest) return undefined;
    } else this.#mark(resource);
    this.#markedRow[resource] = size;
    return size;
  }

  #mark(resource: number): void {
    if (resource >= this.#markedBy.length) {
      const before = this.#markedBy.length;
      this.#markedBy = grown(this.#markedBy, resource + 1).fill(-1, before);
      this.#markedRow = grown(this.#markedRow, resource + 1);
    }
    this.#markedBy[resource] = this.#pair;
  }

  /** Puts the user's rows, which follow each other, into the tables. */
  #endRun(): void {
    const { size, tenant, user, resource, day } = this.#rows;
    this.#isRun = false;
    const first = this.#firstRow[this.#pair]!;
    this.#firstRow[this.#pair] = inTables;
    for (let row = first; row < size; row++) {
      if (user[row] !== this.#user || tenant[row] !== this.#tenant) return;
      this.#tables.add(this.#pair, resource[row]!, day[row]!, row);
    }
  }
}

/** Rows by pair, resource and day. */
class TripleTables {
  readonly #rows: RowKeys;
  readonly #triples = new PairTable();
  /** Per triple the row of the day it came with first; the rows of its further days, by triple and day. */
  #firstRow = new Int32Array(64);
  readonly #furtherDays = new PairTable();
  #furtherRow = new Int32Array(64);

  constructor(rows: RowKeys) {
    this.#rows = rows;
  }

  /** The row; where there is none, the number of rows, which the row is to have. */
  rowOf(pair: number, resource: number, day: number): number {
    return this.#intern(pair, resource, day, this.#rows.size);
  }

  add(pair: number, resource: number, day: number, row: number): void {
    this.#intern(pair, resource, day, row);
  }

  #intern(pair: number, resource: number, day: number, next: number): number {
    const triples = this.#triples.size;
    const triple = this.#triples.intern(pair, resource);
    if (triple === triples) {
      this.#firstRow = grown(this.#firstRow, triple + 1);
      this.#firstRow[triple] = next;
      return next;
    }
    const first = this.#firstRow[triple]!;
    if (this.#rows.day[first] === day) return first;
    const days = this.#furtherDays.size;
    const further = this.#furtherDays.intern(triple, day);
    if (further === days) {
      this.#furtherRow = grown(this.#furtherRow, further + 1);
      this.#furtherRow[further] = next;
    }
    return this.#furtherRow[further]!;
  }
}
