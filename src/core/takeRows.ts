import type { Column } from './column.ts';
import { compactDictionary } from './compactDictionary.ts';
import { takeValues } from './typedValues.ts';

/** The column's values at `rows`, in that order; a text column keeps only the texts that still occur. */
export function takeRows(column: Column, rows: Uint32Array): Column {
  const size = rows.length;
  switch (column.type) {
    case 'text': {
      const ids = takeValues(column.ids, rows, new Uint32Array(size));
      return { ...column, ...compactDictionary(column.dictionary, ids) };
    }
    case 'double':
    case 'timestamp':
    case 'int64':
      return { ...column, values: takeValues(column.values, rows, new Float64Array(size)) };
    case 'float':
      return { ...column, values: takeValues(column.values, rows, new Float32Array(size)) };
    case 'int32':
    case 'day':
      return { ...column, values: takeValues(column.values, rows, new Int32Array(size)) };
    case 'boolean':
      return { ...column, values: takeValues(column.values, rows, new Uint8Array(size)) };
    case 'vector':
      return { ...column, values: takeVectors(column.values, column.width, rows) };
  }
}

function takeVectors(values: Float64Array, width: number, rows: Uint32Array): Float64Array {
  const taken = new Float64Array(rows.length * width);
  rows.forEach((row, i) => {
    taken.set(values.subarray(row * width, (row + 1) * width), i * width);
  });
  return taken;
}
