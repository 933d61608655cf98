import type { Column, ColumnOf, Table } from '../../core/column.ts';
import { dictionaryBytes, dictionarySize, dictionaryText, NO_ID } from '../../core/dictionary.ts';
import type { RawRow } from './rawRow.ts';
import { textOfColumn } from './textOfColumn.ts';

/** The years 0000 to 9999, in microseconds: what a time's text can say. */
const [firstTime, endOfTimes] = [-62_167_219_200e6, 253_402_300_800e6];

/** A row of a table; columns that are no text are written as text once, when somebody asks for it. */
export class TableRow implements RawRow {
  bytes: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;
  /** The current row. */
  row = 0;
  readonly #columns: readonly (Column | undefined)[];
  readonly #texts: (ColumnOf<'text'> | undefined)[];
  readonly #numbers: readonly (ColumnOf<'double' | 'float' | 'int32' | 'int64'>['values'] | undefined)[];

  /** Names that the table lacks are columns without values. */
  constructor(table: Table, columns: readonly string[]) {
    this.#columns = columns.map((name) => table.columns.find((column) => column.name === name));
    this.#texts = this.#columns.map((column) => (column?.type === 'text' ? column : undefined));
    this.#numbers = this.#columns.map((column) => {
      switch (column?.type) {
        case 'double':
        case 'float':
        case 'int32':
        case 'int64':
          return column.values;
        default:
          return undefined;
      }
    });
  }

  id(column: number): number {
    const text = this.texts(column);
    const id = text?.ids[this.row] ?? NO_ID;
    return id === NO_ID ? 0 : id + 1;
  }

  text(column: number): string | null {
    const text = this.texts(column);
    const id = text?.ids[this.row] ?? NO_ID;
    return text === undefined || id === NO_ID ? null : dictionaryText(text.dictionary, id);
  }

  cell(column: number): string | number | null {
    const source = this.#columns[column];
    const isNumber = source?.type === 'double' || source?.type === 'int64' || source?.type === 'int32';
    return isNumber ? finite(source.values[this.row]!) : this.text(column);
  }

  number(column: number): number | undefined {
    return this.#numbers[column]?.[this.row];
  }

  time(column: number): number | undefined {
    const source = this.#columns[column];
    const time = source?.type === 'timestamp' ? source.values[this.row]! : NaN;
    return time >= firstTime && time < endOfTimes ? time : undefined;
  }

  locate(column: number): boolean {
    const text = this.texts(column);
    const id = text?.ids[this.row] ?? NO_ID;
    if (text === undefined || id >= dictionarySize(text.dictionary)) return false;
    this.bytes = dictionaryBytes(text.dictionary, id);
    this.start = 0;
    this.end = this.bytes.length;
    return true;
  }

  /** A column's values as texts; undefined where the table lacks it. */
  texts(column: number): ColumnOf<'text'> | undefined {
    const source = this.#columns[column];
    if (source === undefined) return undefined;
    return (this.#texts[column] ??= textOfColumn(source));
  }
}

function finite(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
