import type { Column, ColumnOf, Table } from '../../core/column.ts';
import { dictionaryBytes, dictionarySize, dictionaryText, NO_ID } from '../../core/dictionary.ts';
import type { RawRow } from './rawRow.ts';
import { textOfColumn } from './textOfColumn.ts';

/** A row of a table; columns that are no text are written as text once, when the table is opened. */
export class TableRow implements RawRow {
  bytes: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;
  /** The current row. */
  row = 0;
  readonly #columns: readonly (Column | undefined)[];
  readonly #texts: readonly (ColumnOf<'text'> | undefined)[];

  /** Names that the table lacks are columns without values. */
  constructor(table: Table, columns: readonly string[]) {
    this.#columns = columns.map((name) => table.columns.find((column) => column.name === name));
    this.#texts = this.#columns.map((column) => (column === undefined ? undefined : textOfColumn(column)));
  }

  id(column: number): number {
    const text = this.#texts[column];
    const id = text?.ids[this.row] ?? NO_ID;
    return id === NO_ID ? 0 : id + 1;
  }

  text(column: number): string | null {
    const text = this.#texts[column];
    const id = text?.ids[this.row] ?? NO_ID;
    return text === undefined || id === NO_ID ? null : dictionaryText(text.dictionary, id);
  }

  cell(column: number): string | number | null {
    const source = this.#columns[column];
    const isNumber = source?.type === 'double' || source?.type === 'int64' || source?.type === 'int32';
    return isNumber ? finite(source.values[this.row]!) : this.text(column);
  }

  locate(column: number): boolean {
    const text = this.#texts[column];
    const id = text?.ids[this.row] ?? NO_ID;
    if (text === undefined || id >= dictionarySize(text.dictionary)) return false;
    this.bytes = dictionaryBytes(text.dictionary, id);
    this.start = 0;
    this.end = this.bytes.length;
    return true;
  }
}

function finite(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
