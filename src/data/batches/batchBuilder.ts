import type { TripleNames } from '../../core/algorithm.ts';
import type { Column } from '../../core/column.ts';
import { grown } from '../../core/grown.ts';
import { InternTable } from '../intern/internTable.ts';
import { sortedDictionary } from '../intern/sortedDictionary.ts';

/** Some rows of a source, in its order. */
export interface RowBatch {
  readonly names: TripleNames;
  /** The columns beside those that name tenant, user and resource; the same for every batch of a reading. */
  readonly columns: readonly string[];
  readonly cell: (row: number, column: number) => Cell;
  /**
   * Per column whether its values are numbers, and not texts, in every batch of the reading; absent where only the last
   * row of all will tell.
   */
  readonly isNumeric?: readonly boolean[] | undefined;
  /** The columns as the source has them, where it has columns; one that this part of it lacks is undefined. */
  readonly source?: readonly (Column | undefined)[];
}

export type Cell = string | number | null;

/** Collects rows until they are taken as a batch. */
export class BatchBuilder {
  readonly tenants = new InternTable();
  readonly users = new InternTable();
  readonly resources = new InternTable();
  rows = 0;
  #tenant = new Int32Array(1024);
  #user = new Int32Array(1024);
  #resource = new Int32Array(1024);
  #cells: Cell[] = [];
  readonly #columns: readonly string[];
  readonly #isNumeric: readonly boolean[] | undefined;

  constructor(columns: readonly string[], isNumeric?: readonly boolean[]) {
    this.#columns = columns;
    this.#isNumeric = isNumeric;
  }

  /** Ids in the three tables, and one cell for each column. */
  add(tenant: number, user: number, resource: number, cells: readonly Cell[]): void {
    const row = this.rows++;
    this.#tenant = grown(this.#tenant, row + 1);
    this.#user = grown(this.#user, row + 1);
    this.#resource = grown(this.#resource, row + 1);
    this.#tenant[row] = tenant;
    this.#user[row] = user;
    this.#resource[row] = resource;
    this.#cells.push(...cells);
  }

  take(): RowBatch {
    const rows = this.rows;
    const tenants = sortedDictionary(this.tenants, this.#tenant.subarray(0, rows));
    const users = sortedDictionary(this.users, this.#user.subarray(0, rows));
    const resources = sortedDictionary(this.resources, this.#resource.subarray(0, rows));
    const cells = this.#cells;
    const width = this.#columns.length;
    this.rows = 0;
    this.#cells = [];
    return {
      names: {
        tenants: tenants.dictionary,
        users: users.dictionary,
        resources: resources.dictionary,
        tenant: tenants.ids,
        user: users.ids,
        resource: resources.ids,
      },
      columns: this.#columns,
      isNumeric: this.#isNumeric,
      cell: (row, column) => cells[row * width + column] ?? null,
    };
  }
}
