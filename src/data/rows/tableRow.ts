import type { Column, Table } from '../../core/column.ts';
import { dictionaryBytes, dictionarySize, dictionaryText, NO_ID } from '../../core/dictionary.ts';
import { textColumn } from '../../core/textColumn.ts';
import { dayText, NO_DAY, timeText } from '../../core/time.ts';
import type { RawRow } from './rawRow.ts';

type TextColumn = Extract<Column, { type: 'text' }>;

/** A row of a table; columns that are no text are written as text once, when the table is opened. */
export class TableRow implements RawRow {
  bytes: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;
  /** The current row. */
  row = 0;
  readonly #columns: readonly (Column | undefined)[];
  readonly #texts: readonly (TextColumn | undefined)[];

  /** Names that the table lacks are columns without values. */
  constructor(table: Table, columns: readonly string[]) {
    this.#columns = columns.map((name) => table.columns.find((column) => column.name === name));
    this.#texts = this.#columns.map((column) => (column === undefined ? undefined : asText(column)));
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

function asText(column: Column): TextColumn {
  switch (column.type) {
    case 'text':
      return column;
    case 'day':
      return texts(column.name, column.values, (day) => (day === NO_DAY ? null : dayText(day)));
    case 'timestamp':
      return texts(column.name, column.values, (time) => (Number.isNaN(time) ? null : timeText(time)));
    case 'boolean':
      return texts(column.name, column.values, (value) => String(value === 1));
    case 'vector':
      return textColumn(
        column.name,
        Array.from({ length: column.values.length / column.width }, (_, row) =>
          JSON.stringify(Array.from(column.values.subarray(row * column.width, (row + 1) * column.width))),
        ),
      );
    case 'double':
    case 'float':
    case 'int32':
    case 'int64':
      return texts(column.name, column.values, (value) => (Number.isNaN(value) ? null : String(value)));
  }
}

function texts(
  name: string,
  values: Float64Array | Float32Array | Int32Array | Uint8Array,
  text: (value: number) => string | null,
): TextColumn {
  return textColumn(name, Array.from(values, text));
}
