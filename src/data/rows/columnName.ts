import { dictionaryBytes, dictionarySize, NO_ID } from '../../core/dictionary.ts';
import type { InternTable } from '../intern/internTable.ts';
import { NONE } from './memo.ts';
import type { TableRow } from './tableRow.ts';

/**
 * The name that the current row of a table has in one column, as its id in a name table; NONE where there is none, and for
 * the empty one. What a {@link Memo} would give, found by the ids that the column has already: no text is decoded.
 */
export class ColumnName {
  readonly #row: TableRow;
  readonly #bytes: (id: number) => Uint8Array;
  readonly #ids: Uint32Array | undefined;
  readonly #names: InternTable;
  /** Per text of the column its name's id + 2; 0 where it is not known yet. */
  readonly #known: Int32Array;

  constructor(row: TableRow, column: number, names: InternTable) {
    const texts = row.texts(column);
    this.#row = row;
    this.#names = names;
    this.#ids = texts?.ids;
    this.#bytes = (id) => dictionaryBytes(texts!.dictionary, id);
    this.#known = new Int32Array(texts === undefined ? 0 : dictionarySize(texts.dictionary));
  }

  value(): number {
    const id = this.#ids === undefined ? NO_ID : this.#ids[this.#row.row]!;
    if (id === NO_ID) return NONE;
    const known = this.#known[id]!;
    return known === 0 ? this.#first(id) : known - 2;
  }

  #first(id: number): number {
    const bytes = this.#bytes(id);
    const name = bytes.length === 0 ? NONE : this.#names.intern(bytes, 0, bytes.length);
    this.#known[id] = name + 2;
    return name;
  }
}
