import type { Column } from '../../core/column.ts';
import { NO_ID } from '../../core/dictionary.ts';
import { NO_DAY } from '../../core/time.ts';

/** Whether rows `from .. to` of a column have a value, 1 or 0 each; undefined when all have one. */
export function presence(column: Column, from: number, to: number): Uint8Array | undefined {
  const isMissing = missing(column);
  if (isMissing === undefined) return undefined;
  let present: Uint8Array | undefined;
  for (let row = from; row < to; row++) {
    if (!isMissing(row)) continue;
    present ??= new Uint8Array(to - from).fill(1);
    present[row - from] = 0;
  }
  return present;
}

/** undefined for a column that always has values. */
function missing(column: Column): ((row: number) => boolean) | undefined {
  switch (column.type) {
    case 'text':
      return (row) => column.ids[row] === NO_ID;
    case 'double':
    case 'timestamp':
    case 'float':
      return (row) => Number.isNaN(column.values[row]);
    case 'day':
      return (row) => column.values[row] === NO_DAY;
    case 'vector': {
      const { values, width } = column;
      return (row) => {
        for (let i = row * width; i < (row + 1) * width; i++) if (!Number.isNaN(values[i])) return false;
        return true;
      };
    }
    case 'int32':
    case 'int64':
    case 'boolean':
      return undefined;
  }
}
