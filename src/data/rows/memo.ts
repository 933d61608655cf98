import { grown } from '../../core/grown.ts';
import { PairTable } from '../intern/pairTable.ts';
import type { RawRow } from './rawRow.ts';

/** "None": what a memo gives where there is no number. */
export const NONE = -1;

/**
 * A whole number (or NONE) computed from some columns of a row: once for each distinct combination of raw values, after
 * that by looking up their ids. This is what lets templates be slow and reading fast.
 */
export class Memo {
  readonly #row: RawRow;
  readonly #columns: readonly number[];
  readonly #compute: () => number;
  /** Numbers the combinations: of the first two columns, of that number and the third, and so on. */
  readonly #pairs: readonly PairTable[];
  /** Per combination the result + 2; 0 where it is not known yet. */
  #results = new Int32Array(64);

  constructor(row: RawRow, columns: readonly number[], compute: () => number) {
    this.#row = row;
    this.#columns = columns;
    this.#compute = compute;
    this.#pairs = columns.slice(1).map(() => new PairTable());
  }

  /** Of the row's current values. */
  value(): number {
    const key = this.#key();
    const known = key < this.#results.length ? this.#results[key]! : 0;
    return known === 0 ? this.#first(key) : known - 2;
  }

  #key(): number {
    if (this.#columns.length === 0) return 0;
    let key = this.#row.id(this.#columns[0]!);
    for (let i = 1; i < this.#columns.length; i++) {
      key = this.#pairs[i - 1]!.intern(key, this.#row.id(this.#columns[i]!));
    }
    return key;
  }

  #first(key: number): number {
    const result = this.#compute();
    this.#results = grown(this.#results, key + 1);
    this.#results[key] = result + 2;
    return result;
  }
}
