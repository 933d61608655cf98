import { accessTableRows } from '../core/accessTable.ts';
import type { DataWindow } from '../core/savedModel.ts';
import { tripleCount } from '../core/triples.ts';
import { readAccesses } from '../data/readAccesses.ts';
import type { ReadReport } from '../data/readReport.ts';
import type { SourceMapping } from '../data/sourceMapping.ts';
import { accessTableToTable } from '../formats/accessTableColumns.ts';
import { encodeParquet } from '../formats/encodeParquet.ts';
import { writeFileAtomic } from '../store/atomic.ts';
import { dataWindow } from './dataWindow.ts';
import { type Job, runSteps, throwIfCancelled } from './job.ts';
import { openDetection } from './openDetection.ts';
import { readOptionsOf } from './readOptionsOf.ts';
import type { ReadingInput } from './readingInput.ts';
import { mappingOfChoice, type SourceChoice } from './sourceChoice.ts';

export interface AcquireInput extends ReadingInput {
  /** Parquet file to write. */
  readonly to: string;
}

export interface AcquireOutput {
  readonly window: DataWindow;
  /** Rows of the table. */
  readonly rows: number;
  readonly report: ReadReport;
  readonly to: string;
}

/**
 * Reads a source into an access table and writes it as Parquet. The file shows the old content or the new one, whole.
 * @throws ByomlError `source.*`, `template.unknown`, `store.*`, `cancelled`
 */
export async function acquire(input: AcquireInput, job: Job): Promise<AcquireOutput> {
  const { from, mapping } = await sourceOf(input, job);
  const { table, report } = await readAccesses(from, mapping, readOptionsOf(input, job));
  const triples = await runSteps(tripleCount(table), job);
  throwIfCancelled(job);
  await writeFileAtomic(input.to, encodeParquet(accessTableToTable(table)));
  return { window: dataWindow(table, triples), rows: accessTableRows(table), report, to: input.to };
}

interface Source {
  readonly from: readonly string[];
  readonly mapping: SourceMapping;
}

/** Columns that already are tenant, user and resource, unless the call says otherwise. */
const plainColumns: SourceChoice = { kind: 'columns', tenant: 'tenant', user: 'user', resource: 'resource' };

async function sourceOf({ workspace, detection, from, source }: AcquireInput, job: Job): Promise<Source> {
  if (detection !== undefined) {
    const opened = await openDetection(workspace, detection, job);
    return { from: from ?? opened.from, mapping: opened.mapping };
  }
  const mapping = await mappingOfChoice(source ?? plainColumns, job.services.templatesFolder);
  return { from: from ?? [], mapping };
}
