import type { Column } from '../core/column.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { CollectedColumn, Collector } from './collector.ts';

/** Lists of one length become the rows of a vector column; a missing or empty list becomes a row of NaN. */
export function vectorCollector(info: CollectedColumn): Collector {
  let { width } = info;
  let values = new Float64Array(0);
  let row = 0;
  const widthOf = (list: readonly unknown[]): number => {
    if (width === undefined) {
      width = list.length;
    } else if (width !== list.length) {
      const args = { file: info.file, column: info.name, first: width, other: list.length, row: row + 1 };
      throw new ByomlError('parquet.unevenLists', args);
    }
    return width;
  };
  // Grows with the rows: a damaged first list must not decide how much memory all of them take.
  const reach = (rows: number, each: number): void => {
    if (rows * each <= values.length) return;
    const larger = new Float64Array(Math.min(info.rows * each, Math.max(rows * each, values.length * 2)));
    larger.set(values);
    values = larger.fill(NaN, values.length);
  };
  return {
    add(piece): void {
      for (const list of piece) {
        if (Array.isArray(list) && list.length > 0) {
          const each = widthOf(list);
          const start = row * each;
          reach(row + 1, each);
          list.forEach((value: unknown, place) => {
            values[start + place] = value === null ? NaN : Number(value);
          });
        }
        row++;
      }
    },
    finish(): Column {
      const known = width ?? 1;
      reach(info.rows, known);
      return { name: info.name, type: 'vector', width: known, values };
    },
  };
}
