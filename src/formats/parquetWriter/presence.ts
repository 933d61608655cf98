import type { Column, ColumnOf } from '../../core/column.ts';
import { NO_ID } from '../../core/dictionary.ts';
import { NO_DAY } from '../../core/time.ts';

/** Is a value missing anywhere in a column? */
export function hasMissing(column: Column): boolean {
  switch (column.type) {
    case 'text':
      return column.ids.includes(NO_ID);
    case 'double':
    case 'timestamp':
    case 'float':
      return column.values.includes(NaN);
    case 'day':
      return column.values.includes(NO_DAY);
    case 'vector':
      return vectorPresence(column, 0, column.values.length / column.width).includes(0);
    case 'int32':
    case 'int64':
    case 'boolean':
      return false;
  }
}

/** Whether rows `from .. to` of a column have a value, 1 or 0 each; undefined when all have one. */
export function presence(column: Column, from: number, to: number): Uint8Array | undefined {
  const present = rowPresence(column, from, to);
  return present?.includes(0) === true ? present : undefined;
}

/** undefined for a column that always has values. A loop for each type: there may be millions of rows. */
function rowPresence(column: Column, from: number, to: number): Uint8Array | undefined {
  const present = new Uint8Array(to - from);
  switch (column.type) {
    case 'text':
      for (let row = from; row < to; row++) present[row - from] = column.ids[row] === NO_ID ? 0 : 1;
      return present;
    case 'double':
    case 'timestamp':
    case 'float':
      for (let row = from; row < to; row++) present[row - from] = Number.isNaN(column.values[row]) ? 0 : 1;
      return present;
    case 'day':
      for (let row = from; row < to; row++) present[row - from] = column.values[row] === NO_DAY ? 0 : 1;
      return present;
    case 'vector':
      return vectorPresence(column, from, to);
    case 'int32':
    case 'int64':
    case 'boolean':
      return undefined;
  }
}

/** A row of NaN is none. */
function vectorPresence({ values, width }: ColumnOf<'vector'>, from: number, to: number): Uint8Array {
  const present = new Uint8Array(to - from);
  for (let row = from; row < to; row++) {
    const end = (row + 1) * width;
    let place = row * width;
    while (place < end && Number.isNaN(values[place])) place++;
    if (place < end) present[row - from] = 1;
  }
  return present;
}
