import { NO_ID } from '../../core/dictionary.ts';
import type { RowSelection } from '../../core/runRows.ts';
import { type Case, caseCode, cases as allCases } from '../../core/scores.ts';
import { noFinding } from './findingRows.ts';
import { NameSearch } from './nameSearch.ts';
import type { RunColumns } from './runColumns.ts';

/** Picks rows of a run. A text is looked for once in each distinct name, however many rows have it. */
export class RowFilter {
  readonly #columns: RunColumns;
  readonly #findingOf: Int32Array;
  readonly #tenants: NameSearch;
  readonly #users: NameSearch;
  readonly #resources: NameSearch;

  constructor(columns: RunColumns, findingOf: Int32Array) {
    this.#columns = columns;
    this.#findingOf = findingOf;
    this.#tenants = new NameSearch(columns.tenants);
    this.#users = new NameSearch(columns.users);
    this.#resources = new NameSearch(columns.resources);
  }

  /** Those of `rows` that the selection asks for, in the order given. */
  keep(rows: Uint32Array, { of, text, cases }: RowSelection): Uint32Array {
    const isFinding = (row: number): boolean => this.#findingOf[row] !== noFinding;
    let kept = rows;
    if (of === 'findings') kept = kept.filter(isFinding);
    if (cases !== 'all') kept = kept.filter(this.#isOf(cases));
    if (text !== '') kept = kept.filter(this.#holds(text));
    return kept;
  }

  #isOf(cases: readonly Case[]): (row: number) => boolean {
    const wanted = new Uint8Array(allCases.length);
    for (const name of cases) wanted[caseCode[name]] = 1;
    const { case: codes } = this.#columns;
    return (row) => wanted[codes[row] ?? 0] === 1;
  }

  #holds(text: string): (row: number) => boolean {
    const tenants = this.#tenants.matching(text);
    const users = this.#users.matching(text);
    const resources = this.#resources.matching(text);
    const { tenant, user, resource } = this.#columns;
    return (row) =>
      users[user[row] ?? NO_ID] === 1 ||
      resources[resource[row] ?? NO_ID] === 1 ||
      tenants[tenant[row] ?? NO_ID] === 1;
  }
}
