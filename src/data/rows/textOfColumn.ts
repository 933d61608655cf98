import type { Column, ColumnOf } from '../../core/column.ts';
import { textColumn } from '../../core/textColumn.ts';
import { dayText, NO_DAY, timeText } from '../../core/time.ts';

/** A column's values as the texts that a table shows them with. */
export function textOfColumn(column: Column): ColumnOf<'text'> {
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
): ColumnOf<'text'> {
  return textColumn(name, Array.from(values, text));
}
