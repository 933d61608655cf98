import { type Column, columnRows, createTable, type Table } from '../../core/column.ts';
import { sliceRows } from '../../core/sliceRows.ts';
import { joinedColumns } from './joinedColumns.ts';

/** The same rows in groups of `size`, the last one smaller, however many come at a time. */
export async function* rowGroups(
  parts: AsyncIterable<readonly Column[]>,
  size: number,
): AsyncGenerator<Table> {
  let waiting: (readonly Column[])[] = [];
  let rows = 0;
  for await (const part of parts) {
    waiting.push(part);
    rows += rowsOf(part);
    if (rows < size) continue;
    const all = joinedColumns(waiting);
    let from = 0;
    for (; rows - from >= size; from += size) {
      yield createTable(all.map((column) => sliceRows(column, from, from + size)));
    }
    rows -= from;
    waiting = rows === 0 ? [] : [all.map((column) => sliceRows(column, from, from + rows))];
  }
  if (rows > 0) yield createTable(joinedColumns(waiting));
}

function rowsOf(columns: readonly Column[]): number {
  return columns[0] === undefined ? 0 : columnRows(columns[0]);
}
