import type { Column } from '../core/column.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { CollectedColumn } from './collector.ts';
import type { PlainNumbers } from './parquetPages/plainNumbers.ts';

/** Lists of one length become the rows of a vector column; a missing or empty list becomes a row of NaN. */
export class VectorCollector {
  readonly #info: CollectedColumn;
  #width: number | undefined;
  #values = new Float64Array(0);
  #row = 0;

  constructor(info: CollectedColumn) {
    this.#info = info;
    this.#width = info.width;
  }

  get rows(): number {
    return this.#row;
  }

  /** Does the file say the width, as ours do? Then each of its pages begins with a row. */
  get isOurs(): boolean {
    return this.#info.width !== undefined;
  }

  /** Rows as the reader makes them. */
  add(piece: Iterable<unknown>): void {
    for (const list of piece) {
      if (Array.isArray(list)) {
        const start = this.#begin(list.length);
        list.forEach((value: unknown, place) => {
          this.#values[start + place] = value === null ? NaN : Number(value);
        });
      }
      this.#row++;
    }
  }

  /**
   * Whole rows as a page has them: an entry for each number and for each row without; a row begins where `repetition` is 0, and
   * a number is there where `definition` is `full`.
   */
  addEntries(repetition: Uint8Array, definition: Uint8Array, full: number, numbers: PlainNumbers): void {
    for (let entry = 0, next = 0; entry < repetition.length;) {
      let end = entry + 1;
      while (end < repetition.length && repetition[end] !== 0) end++;
      const size = definition[entry] === full ? end - entry : 0;
      const start = this.#begin(size);
      this.#values.set(numbers.subarray(next, next + size), start);
      this.#row++;
      next += size;
      entry = end;
    }
  }

  finish(): Column {
    const width = this.#width ?? 1;
    this.#reach(this.#info.rows, width);
    return { name: this.#info.name, type: 'vector', width, values: this.#values };
  }

  /** Makes room for a row of so many numbers, and gives its place; one of none is left as it is. */
  #begin(size: number): number {
    if (size === 0) return 0;
    this.#width ??= size;
    if (this.#width !== size) {
      const { file, name: column } = this.#info;
      throw new ByomlError('parquet.unevenLists', {
        ...{ file, column, first: this.#width, other: size, row: this.#row + 1 },
      });
    }
    this.#reach(this.#row + 1, size);
    return this.#row * size;
  }

  /** Grows with the rows: a damaged first list must not decide how much memory all of them take. */
  #reach(rows: number, width: number): void {
    if (rows * width <= this.#values.length) return;
    const most = this.#info.rows * width;
    const larger = new Float64Array(Math.min(most, Math.max(rows * width, this.#values.length * 2)));
    larger.set(this.#values);
    this.#values = larger.fill(NaN, this.#values.length);
  }
}
