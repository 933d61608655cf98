import { InternTable } from '../intern/internTable.ts';
import type { RawRow } from './rawRow.ts';

const QUOTE = 0x22;

/** How a format spells values. */
export interface Spelling {
  text(value: Uint8Array): string | null;
  cell(value: Uint8Array): string | number | null;
}

/** A row whose values are slices of the file's bytes: `starts` and `ends` say where, -1 where there is no value. */
export class SliceRow implements RawRow {
  bytes: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly #spelling: Spelling;
  readonly #tables: readonly InternTable[];
  /** The ids of this row, as far as they were asked for: valid where the row's number stands beside. */
  readonly #ids: Float64Array;
  readonly #rows: Float64Array;
  #row = 0;

  constructor(starts: Int32Array, ends: Int32Array, spelling: Spelling) {
    this.starts = starts;
    this.ends = ends;
    this.#spelling = spelling;
    this.#tables = Array.from(starts, () => new InternTable());
    this.#ids = new Float64Array(starts.length);
    this.#rows = new Float64Array(starts.length);
  }

  /** To be called when `starts` and `ends` were filled for another row, in these bytes. */
  moveTo(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.#row++;
  }

  id(column: number): number {
    if (this.#rows[column] === this.#row) return this.#ids[column]!;
    const start = this.starts[column]!;
    // No raw value is without a byte but an empty field of CSV; "none" gets the number before all others.
    const id = start < 0 ? 0 : 1 + this.#tables[column]!.intern(this.bytes, start, this.ends[column]!);
    this.#ids[column] = id;
    this.#rows[column] = this.#row;
    return id;
  }

  text(column: number): string | null {
    return this.starts[column]! < 0 ? null : this.#spelling.text(this.#slice(column));
  }

  cell(column: number): string | number | null {
    return this.starts[column]! < 0 ? null : this.#spelling.cell(this.#slice(column));
  }

  number(): undefined {
    return undefined;
  }

  time(): undefined {
    return undefined;
  }

  locate(column: number): boolean {
    this.start = this.starts[column]!;
    this.end = this.ends[column]!;
    if (this.start < 0) return false;
    if (this.end > this.start && this.bytes[this.start] === QUOTE) {
      this.start++;
      this.end--;
    }
    return true;
  }

  #slice(column: number): Uint8Array {
    return this.bytes.subarray(this.starts[column], this.ends[column]);
  }
}
