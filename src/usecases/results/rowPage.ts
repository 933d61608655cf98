import type { RowPage, RowQuery } from '../../core/runRows.ts';
import type { OpenRun } from '../openRun.ts';
import { rowAt } from './rowAt.ts';

/** A page of the rows that a query asks for; beyond the end it is empty. */
export function rowPage(run: OpenRun, query: RowQuery): RowPage {
  const { start, count } = query;
  const found = run.order.rows(query);
  const rows = Array.from(found.subarray(start, start + count), (row) => rowAt(run, row));
  return { total: found.length, start, rows };
}
