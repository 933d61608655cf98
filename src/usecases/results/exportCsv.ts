import { withoutFormula } from '../../content/withoutFormula.ts';
import type { RowSelection } from '../../core/runRows.ts';
import { timeText } from '../../core/time.ts';
import { csvLine } from '../../formats/csvLine.ts';
import { writeFileAtomic } from '../../store/atomic.ts';
import { type Job, throwIfCancelled } from '../job.ts';
import type { OpenRun } from '../openRun.ts';
import { rowAt } from './rowAt.ts';

/** Rows that become text between two looks at whether anybody still wants them. */
const rowsPerChunk = 2000;

const header = [
  ...['tenant', 'user', 'resource', 'case', 'score', 'percentile', 'count', 'firstTime', 'lastTime'],
  ...['findingId', 'reason'],
];

/**
 * Writes the selected rows, in their order, as CSV (RFC 4180 with LF) in which spreadsheets find no formula; a finding
 * with its id and reason. "None" is empty. The file shows the old content or the new one, whole. Gives the number of rows.
 * @throws ByomlError `store.notWritable`, `cancelled`
 */
export async function exportCsv(
  run: OpenRun,
  { selection, to }: { readonly selection: RowSelection; readonly to: string },
  job: Job,
): Promise<number> {
  const rows = run.order.rows(selection);
  await writeFileAtomic(to, csvText(run, rows, job));
  return rows.length;
}

async function* csvText(run: OpenRun, rows: Uint32Array, job: Job): AsyncGenerator<string> {
  yield csvLine(header);
  for (let start = 0; start < rows.length; start += rowsPerChunk) {
    // Writing a file gives way to other work now and then, but not in every turn.
    await new Promise<void>((resolve) => void setImmediate(resolve));
    job.progress({ step: start, of: rows.length, message: 'Writing rows' });
    throwIfCancelled(job);
    yield Array.from(rows.subarray(start, start + rowsPerChunk), (row) => rowLine(run, row)).join('');
  }
}

function rowLine(run: OpenRun, row: number): string {
  const { tenant, user, resource, ...values } = rowAt(run, row);
  const finding = run.findings[run.findingOf[row] ?? -1];
  return csvLine([
    withoutFormula(tenant),
    withoutFormula(user),
    withoutFormula(resource),
    values.case,
    numberCell(values.score),
    numberCell(values.percentile),
    numberCell(values.count),
    timeCell(values.firstTime),
    timeCell(values.lastTime),
    finding?.findingId ?? null,
    finding === undefined ? null : withoutFormula(finding.reason),
  ]);
}

/** Numbers are ours, and no number is a formula. */
function numberCell(value: number): string | null {
  return Number.isNaN(value) ? null : String(value);
}

function timeCell(microseconds: number): string | null {
  return Number.isNaN(microseconds) ? null : timeText(microseconds);
}
