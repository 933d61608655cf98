import type { AccessTable } from '../../core/accessTable.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { emptyReadAccount } from '../../core/readAccount.ts';
import { isAccessTable, tableToAccessTable } from '../../formats/accessTableColumns.ts';
import type { Table } from '../../core/column.ts';
import { parquetOutline } from '../../formats/parquetOutline.ts';
import { readParquetFile, readParquetFileGroups } from '../../formats/readParquetFile.ts';
import { unreadable } from '../sources/readable.ts';
import type { SourceFile } from '../sources/sourceFile.ts';
import { CsvRows } from './csvRows.ts';
import { JsonRows } from './jsonRows.ts';
import type { RawRow } from './rawRow.ts';
import type { ReadLedger } from './readLedger.ts';
import type { RowVisitor } from './rowVisitor.ts';
import { TableRow } from './tableRow.ts';

/** What is to be read of each file, and who is told. */
export interface Reading {
  readonly columns: readonly string[];
  /** Those of them that a file which names its columns must have. */
  readonly required: readonly string[];
  readonly ledger: ReadLedger;
  /** Called once for each row object that a reader moves over its rows: of Parquet, one for each row group. */
  readonly open: (row: RawRow) => RowVisitor;
  /** Called with about the number of rows that follow, where a file says it. */
  readonly expect?: (rows: number) => void;
  /** Takes a file that is an access table already; where absent it is read as any other. */
  readonly takeTable?: (table: AccessTable, file: SourceFile) => void;
  /** Takes the rows of a Parquet file, group by group; where absent they are visited one by one. */
  readonly takeRows?: ((rows: Table) => void) | undefined;
}

/** Rows that room is made for in advance: a damaged file says anything, and many accesses may fall on one row. */
const mostExpected = 1 << 20;

/** Rows of a table between two looks at the clock. */
const tableStep = 1 << 14;

/** Reads files of every kind, row by row. */
export class SourceReader {
  readonly #reading: Reading;
  #json: { readonly rows: JsonRows; readonly visit: RowVisitor } | undefined;
  #csv: { readonly rows: CsvRows; readonly visit: RowVisitor } | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Visits the rows of a file; gives the bytes on disk that were used, every few milliseconds. */
  read(file: SourceFile): AsyncGenerator<number, void> {
    const { columns, required, ledger, open } = this.#reading;
    ledger.startFile(file.path);
    switch (file.format) {
      case 'json':
        if (this.#json === undefined) {
          const rows = new JsonRows(columns, ledger);
          this.#json = { rows, visit: open(rows.row) };
        }
        return this.#json.rows.read(file, this.#json.visit);
      case 'csv':
        if (this.#csv === undefined) {
          const rows = new CsvRows(columns, required, ledger);
          this.#csv = { rows, visit: open(rows.row) };
        }
        return this.#csv.rows.read(file, this.#csv.visit);
      case 'parquet':
        return this.#readParquet(file);
    }
  }

  async *#readParquet(file: SourceFile): AsyncGenerator<number, void> {
    const { columns, required, ledger, expect, takeTable } = this.#reading;
    ledger.bytes += file.bytes;
    const outline = await opened(file, parquetOutline(file.path));
    const names = [...outline.columns.keys()];
    expect?.(Math.min(outline.rows, mostExpected));
    if (takeTable !== undefined && isAccessTable(names)) {
      const table = await opened(file, readParquetFile(file.path));
      takeTable(tableToAccessTable(table, emptyReadAccount, file.path), file);
      return;
    }
    const missing = required.find((column) => !names.includes(column));
    if (missing !== undefined) {
      const args = { path: file.path, column: missing, columns: names.join(', ') };
      throw new ByomlError('source.columnMissing', args);
    }
    requireAny(file, columns, names);
    const groups = readParquetFileGroups(file.path, { columns });
    try {
      let group = await opened(file, groups.next());
      for (let before = 0; group.done !== true; group = await opened(file, groups.next())) {
        for (const row of this.#readTable(group.value, before)) {
          yield Math.floor((file.bytes * row) / outline.rows);
        }
        before += group.value.rows;
      }
    } finally {
      await groups.return();
    }
  }

  /** Rows of a Parquet file after the `before` first ones; gives how many rows were read, now and then. */
  *#readTable(table: Table, before: number): Generator<number, void> {
    const { columns, ledger, open, takeRows } = this.#reading;
    ledger.rows += table.rows;
    if (takeRows === undefined) {
      const row = new TableRow(table, columns);
      const visit = open(row);
      for (row.row = 0; row.row < table.rows; row.row++) {
        visit(before + row.row + 1);
        if (row.row % tableStep === 0) yield before + row.row;
      }
    } else {
      takeRows(table);
      yield before + table.rows;
    }
  }
}

/** Without a single column the rows could not even be counted. */
function requireAny({ path }: SourceFile, columns: readonly string[], names: readonly string[]): void {
  if (columns.some((column) => names.includes(column))) return;
  const args = { path, columns: columns.join(', '), found: names.join(', ') };
  throw new ByomlError('source.columnsMissing', args);
}

async function opened<Result>(file: SourceFile, reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    throw unreadable(file.path, error);
  }
}
