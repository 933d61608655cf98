import { accessTableRows, type AccessTable } from '../core/accessTable.ts';
import { dictionarySize } from '../core/dictionary.ts';
import { type ReadAccount } from '../core/readAccount.ts';
import { triplesOf } from '../core/triples.ts';
import { readAccesses } from '../data/readAccesses.ts';
import { type ReadReport } from '../data/readReport.ts';
import { accessTableToTable } from '../formats/accessTableColumns.ts';
import { encodeParquet } from '../formats/encodeParquet.ts';
import { writeFileAtomic } from '../store/atomic.ts';
import { type Job, throwIfCancelled } from './job.ts';
import { mappingOfChoice, type SourceChoice } from './sourceChoice.ts';

export interface AcquireInput {
  readonly from: readonly string[];
  readonly source: SourceChoice;
  /** Microseconds since 1970-01-01T00:00Z, half-open. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  /** Parquet file to write. */
  readonly to: string;
}

export interface AcquireOutput {
  readonly account: ReadAccount;
  readonly report: ReadReport;
  /** Rows of the table. */
  readonly tableRows: number;
  readonly triples: number;
  readonly tenants: number;
  readonly users: number;
  readonly resources: number;
  /** First and last access, microseconds since 1970-01-01T00:00Z; NaN where the source has no times. */
  readonly firstTime: number;
  readonly lastTime: number;
  readonly to: string;
}

/** Reads a source into an access table and writes it as Parquet; throws `source.*`, `store.notWritable`, `cancelled`. */
export async function acquire(
  { from, source, since, until, to }: AcquireInput,
  job: Job,
): Promise<AcquireOutput> {
  const { signal, progress } = job;
  const mapping = await mappingOfChoice(source, job.services.templatesFolder);
  const window = { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
  const { table, report } = await readAccesses(from, mapping, { ...window, signal, progress });
  throwIfCancelled(job);
  await writeFileAtomic(to, encodeParquet(accessTableToTable(table)));
  return { ...summaryOf(table), account: table.account, report, to };
}

function summaryOf(table: AccessTable): Omit<AcquireOutput, 'account' | 'report' | 'to'> {
  return {
    tableRows: accessTableRows(table),
    triples: triplesOf(table).count.length,
    tenants: dictionarySize(table.tenants),
    users: dictionarySize(table.users),
    resources: dictionarySize(table.resources),
    firstTime: table.firstTime.reduce(
      (least, time) => (Number.isNaN(time) || time >= least ? least : time),
      NaN,
    ),
    lastTime: table.lastTime.reduce((most, time) => (Number.isNaN(time) || time <= most ? most : time), NaN),
  };
}
