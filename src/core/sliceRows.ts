import type { Column } from './column.ts';

/** Rows `from .. to` of a column, as a view of it; a text column keeps its whole dictionary. */
export function sliceRows(column: Column, from: number, to: number): Column {
  switch (column.type) {
    case 'text':
      return { ...column, ids: column.ids.subarray(from, to) };
    case 'double':
    case 'timestamp':
    case 'int64':
      return { ...column, values: column.values.subarray(from, to) };
    case 'float':
      return { ...column, values: column.values.subarray(from, to) };
    case 'int32':
    case 'day':
      return { ...column, values: column.values.subarray(from, to) };
    case 'boolean':
      return { ...column, values: column.values.subarray(from, to) };
    case 'vector':
      return { ...column, values: column.values.subarray(from * column.width, to * column.width) };
  }
}
