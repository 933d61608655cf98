import type { RowColumn, RowSelection } from '../../core/runRows.ts';
import { RowFilter } from './rowFilter.ts';
import type { RunColumns } from './runColumns.ts';
import { idKeys, numberKeys, type SortKeys } from './sortKeys.ts';
import { sortRows } from './sortRows.ts';

/** Finds and sorts the rows of a run; what it made last it still knows, for the next page of the same. */
export class RunOrder {
  readonly #columns: RunColumns;
  readonly #filter: RowFilter;
  #mostAnomalousFirst: Uint32Array | undefined;
  #last: { readonly selection: string; readonly rows: Uint32Array } | undefined;

  constructor(columns: RunColumns, findingOf: Int32Array) {
    this.#columns = columns;
    this.#filter = new RowFilter(columns, findingOf);
  }

  /** The rows of a selection, in its order. */
  rows(selection: RowSelection): Uint32Array {
    const { of, text, cases, sortBy, descending } = selection;
    const key = JSON.stringify([of, text, cases, sortBy, descending]);
    if (this.#last?.selection !== key) {
      this.#mostAnomalousFirst ??= mostAnomalousFirst(this.#columns);
      const found = this.#filter.keep(this.#mostAnomalousFirst, selection);
      const isSorted = sortBy === 'percentile' && descending;
      const rows = isSorted ? found : sortRows(found, keysOf(this.#columns, sortBy, descending));
      this.#last = { selection: key, rows };
    }
    return this.#last.rows;
  }
}

/** All rows by percentile and score, the highest first, then by user, resource and tenant. */
function mostAnomalousFirst(columns: RunColumns): Uint32Array {
  // Sorting keeps the order of equal rows, so what counts most comes last.
  let rows = byNames(columns);
  for (const name of ['score', 'percentile'] as const) rows = sortRows(rows, keysOf(columns, name, true));
  return rows;
}

function byNames(columns: RunColumns): Uint32Array {
  let rows: Uint32Array = Uint32Array.from({ length: columns.rows }, (_, row) => row);
  // A run is written in the order of tenant, user and resource, which is the same for a single tenant.
  if (isByNames(columns)) return rows;
  for (const name of ['tenant', 'resource', 'user'] as const) {
    rows = sortRows(rows, keysOf(columns, name, false));
  }
  return rows;
}

function isByNames({ rows, tenant, user, resource }: RunColumns): boolean {
  for (let row = 1; row < rows; row++) {
    const before = row - 1;
    const order =
      (user[row] ?? 0) - (user[before] ?? 0) ||
      (resource[row] ?? 0) - (resource[before] ?? 0) ||
      (tenant[row] ?? 0) - (tenant[before] ?? 0);
    if (order < 0) return false;
  }
  return true;
}

function keysOf(columns: RunColumns, by: RowColumn, descending: boolean): SortKeys {
  switch (by) {
    case 'tenant':
    case 'user':
    case 'resource':
    case 'case':
      return idKeys(columns[by], descending);
    default:
      return numberKeys(columns[by], descending);
  }
}
