import type { Table } from '../core/column.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { ReadAccount } from '../core/readAccount.ts';
import { requireReadable } from './accesses/requireAccesses.ts';
import { BatchBuilder, type RowBatch } from './batches/batchBuilder.ts';
import { columnsOfFile } from './batches/columnsOfFile.ts';
import { tableBatch } from './batches/tableBatch.ts';
import type { InternTable } from './intern/internTable.ts';
import { ItemIds } from './intern/itemIds.ts';
import { createPacer, type Pacer } from './pacer.ts';
import { readFiles } from './readFiles.ts';
import { type ReadOptions, windowOf } from './readOptions.ts';
import type { ReadReport } from './readReport.ts';
import { Admission } from './rows/admission.ts';
import { Memo } from './rows/memo.ts';
import type { RawRow } from './rows/rawRow.ts';
import { ReadLedger } from './rows/readLedger.ts';
import type { RowVisitor } from './rows/rowVisitor.ts';
import { SourceReader } from './rows/sourceReader.ts';
import type { Window } from './sources/exportLayout.ts';
import { listSources } from './sources/listSources.ts';
import type { SourceFile } from './sources/sourceFile.ts';
import type { ColumnSource } from './sourceMapping.ts';

/** What became of the rows; only those that were kept are in a batch. */
export interface RowsReport extends Pick<ReadReport, 'malformed' | 'ignoredFiles'> {
  readonly account: ReadAccount;
}

/**
 * The rows of files as they are, in order, some thousands at a time: what each arguments stands for in the order given,
 * below a folder by path. A row without a tenant, user or resource has the empty name there; a likelihood is a column as
 * any other; times only matter inside a window. A Parquet file with an access table is read row for row too.
 * @throws ByomlError `source.*`, `parquet.*`; `cancelled`
 */
export async function* readRows(
  from: readonly string[],
  mapping: ColumnSource,
  options: ReadOptions,
): AsyncGenerator<RowBatch, RowsReport> {
  const pacer = createPacer(options.signal);
  const window = windowOf(options);
  const isLimited = window.since !== undefined || window.until !== undefined;
  if (isLimited && mapping.time === undefined) {
    throw new ByomlError('source.windowWithoutTime', { path: from.join(', ') });
  }
  const time = isLimited ? mapping.time : undefined;
  const { files, ignoredFiles } = await filesInOrder(from, window, pacer);
  const names = [mapping.tenant, mapping.user, mapping.resource];
  const { further, isNumeric } = await furtherColumns(files, names, pacer);
  const ledger = new ReadLedger();
  const batch = new BatchBuilder(further, isNumeric);
  const columns = [...new Set([...names, ...further, ...(time === undefined ? [] : [time])])];
  const open = (row: RawRow): RowVisitor =>
    openRow(row, { columns, names, further, time, window, ledger, batch });
  const groups: RowBatch[] = [];
  const takeGroup = (rows: Table): void => {
    ledger.kept += rows.rows;
    groups.push(tableBatch(rows, names, further, isNumeric));
  };
  // Inside a window each row is asked for its time.
  const takeRows = isLimited ? undefined : takeGroup;
  const reader = new SourceReader({ columns, required: names, ledger, open, takeRows });
  const steps = readFiles(files, reader, pacer, options.progress);
  while ((await steps.next()).done !== true) {
    if (batch.rows > 0) yield batch.take();
    yield* groups.splice(0);
  }
  const report = { account: ledger.account(), malformed: ledger.malformedRows, ignoredFiles };
  requireReadable(report.account, report, from);
  return report;
}

async function filesInOrder(
  from: readonly string[],
  window: Window,
  pacer: Pacer,
): Promise<{ readonly files: readonly SourceFile[]; readonly ignoredFiles: readonly string[] }> {
  if (from.length === 0) throw new ByomlError('source.none', {});
  const files = new Map<string, SourceFile>();
  const ignoredFiles: string[] = [];
  for (const argument of from) {
    const sources = await listSources([argument], window, pacer);
    ignoredFiles.push(...sources.ignored);
    for (const file of sources.files) if (!files.has(file.absolute)) files.set(file.absolute, file);
  }
  return { files: [...files.values()], ignoredFiles };
}

interface FurtherColumns {
  readonly further: readonly string[];
  /** Whether all files that have the column have numbers in it; undefined where only the rows tell. */
  readonly isNumeric: readonly boolean[] | undefined;
}

/** The columns of all files beside the names, in the order of first occurrence. */
async function furtherColumns(
  files: readonly SourceFile[],
  names: readonly string[],
  pacer: Pacer,
): Promise<FurtherColumns> {
  const further = new Map<string, boolean>();
  let isKnown = true;
  for (const file of files) {
    const { names: columns, numeric } = await columnsOfFile(file, pacer);
    const missing = names.find((name) => !columns.includes(name));
    // A file without any column has no row either.
    if (missing !== undefined && columns.length > 0) {
      const args = { path: file.path, column: missing, columns: columns.join(', ') };
      throw new ByomlError('source.columnMissing', args);
    }
    isKnown &&= numeric !== undefined;
    for (const column of columns) {
      if (names.includes(column)) continue;
      further.set(column, (further.get(column) ?? true) && numeric?.has(column) === true);
    }
  }
  return { further: [...further.keys()], isNumeric: isKnown ? [...further.values()] : undefined };
}

interface RowsReading {
  readonly columns: readonly string[];
  /** Columns of tenant, user and resource. */
  readonly names: readonly string[];
  readonly further: readonly string[];
  readonly time: string | undefined;
  readonly window: Window;
  readonly ledger: ReadLedger;
  readonly batch: BatchBuilder;
}

function openRow(row: RawRow, reading: RowsReading): RowVisitor {
  const { columns, names, time, window, ledger, batch } = reading;
  const plan = { time, itemId: undefined, likelihood: undefined };
  const admission = new Admission(plan, row, columns, { ledger, itemIds: new ItemIds(), window });
  const further = reading.further.map((name) => columns.indexOf(name));
  const nameOf = (name: string, table: InternTable): Memo => {
    const column = columns.indexOf(name);
    return new Memo(row, [column], () => table.internText(row.text(column) ?? ''));
  };
  const [tenant, user, resource] = [batch.tenants, batch.users, batch.resources].map((table, i) =>
    nameOf(names[i]!, table),
  ) as [Memo, Memo, Memo];
  return (line) => {
    if (!admission.admit(line)) return;
    const cells = further.map((column) => row.cell(column));
    batch.add(tenant.value(), user.value(), resource.value(), cells);
  };
}
