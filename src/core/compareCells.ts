import type { Column } from './column.ts';
import { NO_DAY } from './time.ts';

/** Order of two cells of a column: texts by their bytes, vectors by their first difference; "no value" comes last. */
export function compareCells(column: Column, a: number, b: number): number {
  switch (column.type) {
    case 'text':
      return column.ids[a]! - column.ids[b]!;
    case 'vector':
      return compareVectors(column.values, column.width, a, b);
    case 'day':
      return compareNumbers(lastIfNone(column.values[a]!), lastIfNone(column.values[b]!));
    default:
      return compareNumbers(column.values[a]!, column.values[b]!);
  }
}

function lastIfNone(day: number): number {
  return day === NO_DAY ? NaN : day;
}

function compareVectors(values: Float64Array, width: number, a: number, b: number): number {
  for (let i = 0; i < width; i++) {
    const order = compareNumbers(values[a * width + i]!, values[b * width + i]!);
    if (order !== 0) return order;
  }
  return 0;
}

function compareNumbers(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a < b ? -1 : Number(a > b);
}
