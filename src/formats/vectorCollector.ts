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
    if (values.length === 0) values = new Float64Array(info.rows * width).fill(NaN);
    return width;
  };
  return {
    add(piece): void {
      for (const list of piece) {
        if (Array.isArray(list) && list.length > 0) {
          const start = row * widthOf(list);
          list.forEach((value: unknown, place) => {
            values[start + place] = value === null ? NaN : Number(value);
          });
        }
        row++;
      }
    },
    finish(): Column {
      const known = width ?? 1;
      const all = values.length === 0 ? new Float64Array(info.rows * known).fill(NaN) : values;
      return { name: info.name, type: 'vector', width: known, values: all };
    },
  };
}
