import { NO_ID } from '../../core/dictionary.ts';
import type { RowColumn, RowSelection } from '../../core/runRows.ts';
import { caseCode, cases as allCases } from '../../core/scores.ts';
import { noFinding } from './findingRows.ts';
import { NameSearch } from './nameSearch.ts';
import type { RunColumns } from './runColumns.ts';
import { idKeys, numberKeys, type SortKeys } from './sortKeys.ts';
import { sortRows } from './sortRows.ts';

/** Finds and sorts the rows of a run; what it made last it still knows, for the next page of the same. */
export class RunOrder {
  readonly #columns: RunColumns;
  readonly #findingOf: Int32Array;
  readonly #tenants: NameSearch;
  readonly #users: NameSearch;
  readonly #resources: NameSearch;
  #mostAnomalousFirst: Uint32Array | undefined;
  #last: { readonly selection: string; readonly rows: Uint32Array } | undefined;

  constructor(columns: RunColumns, findingOf: Int32Array) {
    this.#columns = columns;
    this.#findingOf = findingOf;
    this.#tenants = new NameSearch(columns.tenants);
    this.#users = new NameSearch(columns.users);
    this.#resources = new NameSearch(columns.resources);
  }

  /** The rows of a selection, in its order. */
  rows(selection: RowSelection): Uint32Array {
    const { of, text, cases, sortBy, descending } = selection;
    const key = JSON.stringify([of, text, cases, sortBy, descending]);
    if (this.#last?.selection !== key) {
      this.#mostAnomalousFirst ??= mostAnomalousFirst(this.#columns);
      const found = this.#filter(this.#mostAnomalousFirst, selection);
      const isSorted = sortBy === 'percentile' && descending;
      const rows = isSorted ? found : sortRows(found, keysOf(this.#columns, sortBy, descending));
      this.#last = { selection: key, rows };
    }
    return this.#last.rows;
  }

  #filter(rows: Uint32Array, { of, text, cases }: RowSelection): Uint32Array {
    if (of === 'scores' && text === '' && cases === 'all') return rows;
    const columns = this.#columns;
    const names = text === '' ? undefined : this.#namesWith(text);
    const wanted = new Uint8Array(allCases.length);
    for (const name of cases === 'all' ? allCases : cases) wanted[caseCode[name]] = 1;
    return rows.filter(
      (row) =>
        (of === 'scores' || this.#findingOf[row] !== noFinding) &&
        wanted[columns.case[row] ?? 0] === 1 &&
        (names === undefined ||
          holds(names.users, columns.user, row) ||
          holds(names.resources, columns.resource, row) ||
          holds(names.tenants, columns.tenant, row)),
    );
  }

  #namesWith(text: string): Readonly<Record<'tenants' | 'users' | 'resources', Uint8Array>> {
    return {
      tenants: this.#tenants.matching(text),
      users: this.#users.matching(text),
      resources: this.#resources.matching(text),
    };
  }
}

function holds(matches: Uint8Array, ids: Uint32Array, row: number): boolean {
  return matches[ids[row] ?? NO_ID] === 1;
}

/** All rows by percentile and score, the highest first, then by user, resource and tenant. */
function mostAnomalousFirst(columns: RunColumns): Uint32Array {
  let rows: Uint32Array = Uint32Array.from({ length: columns.rows }, (_, row) => row);
  // Sorting keeps the order of equal rows, so what counts most comes last.
  for (const name of ['tenant', 'resource', 'user'] as const) {
    rows = sortRows(rows, keysOf(columns, name, false));
  }
  for (const name of ['score', 'percentile'] as const) rows = sortRows(rows, keysOf(columns, name, true));
  return rows;
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
