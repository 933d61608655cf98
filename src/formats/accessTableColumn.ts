import type { Column, ColumnOf, Table } from '../core/column.ts';
import { NO_ID } from '../core/dictionary.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import { textColumn as columnOfTexts } from '../core/textColumn.ts';

// One column of a table that claims to be an access table, checked: each throws `accessTable.column` or `.row`.

export function textColumn(table: Table, name: string, file: string): ColumnOf<'text'> {
  const column = find(table, name, file);
  if (column.type === 'int32' || column.type === 'int64') {
    return columnOfTexts(name, Array.from(column.values, String));
  }
  if (column.type !== 'text') throw wrongType(column, 'text', file);
  const row = column.ids.indexOf(NO_ID);
  if (row >= 0) throw new ByomlError('accessTable.row', { file, row: row + 1, problem: `has no ${name}` });
  return column;
}

export function dayColumn(table: Table, name: string, file: string): Int32Array {
  const column = find(table, name, file);
  if (column.type !== 'day') throw wrongType(column, 'date', file);
  return column.values;
}

export function timeColumn(table: Table, name: string, file: string): Float64Array {
  const column = find(table, name, file);
  if (column.type !== 'timestamp') throw wrongType(column, 'timestamp', file);
  return column.values;
}

export function numberColumn(table: Table, name: string, file: string): Float64Array {
  const column = find(table, name, file);
  if (column.type === 'int32' || column.type === 'float') return Float64Array.from(column.values);
  if (column.type !== 'int64' && column.type !== 'double') throw wrongType(column, 'number', file);
  return column.values;
}

function find(table: Table, name: string, file: string): Column {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column === undefined) {
    throw new ByomlError('accessTable.column', { file, column: name, problem: 'is missing' });
  }
  return column;
}

function wrongType({ name, type }: Column, wanted: string, file: string): ByomlError {
  const problem = `has the type ${type} and not ${wanted}`;
  return new ByomlError('accessTable.column', { file, column: name, problem });
}
