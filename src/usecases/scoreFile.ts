import type { Model } from '../core/model.ts';
import { emptyReadAccount } from '../core/readAccount.ts';
import type { RowBatch } from '../data/batches/batchBuilder.ts';
import type { RowsReport } from '../data/readRows.ts';
import { writeFileAtomic } from '../store/atomic.ts';
import type { Job } from './job.ts';
import { mappingOfModel } from './modelSource.ts';
import { openModel } from './openModel.ts';
import { readOptionsOf } from './readOptionsOf.ts';
import { type CaseCounts, countCases, noCases } from './scoring/caseCounts.ts';
import { rowsToScore } from './scoring/rowsToScore.ts';
import type { ScoredBatch } from './scoring/scoredBatch.ts';
import { scoreRows } from './scoring/scoreRows.ts';
import { scoreWriter } from './scoring/scoreWriter.ts';
import { mappingOfChoice, type SourceChoice } from './sourceChoice.ts';
import { stopwatch } from './stopwatch.ts';

export interface ScoreFileInput {
  /** Folder of the model. */
  readonly model: string;
  readonly from: readonly string[];
  /** How rows become accesses, where not as they did for the model. */
  readonly source?: SourceChoice | undefined;
  /** Microseconds since 1970-01-01T00:00Z, half-open. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  /** File to write: `.csv`, `.jsonl` or `.parquet`. */
  readonly to: string;
}

export interface ScoreFileOutput {
  /** Rows that were scored. */
  readonly rows: number;
  readonly cases: CaseCounts;
  readonly report: RowsReport;
  readonly to: string;
  readonly seconds: number;
}

/**
 * Scores rows and writes them with their scores, one for each row of the input, in its order; events that a template makes
 * accesses of become the rows of an access table first. The file shows the old content or the new one, whole.
 * @throws ByomlError `score.ending`, `source.*`, `model.*`, `store.*`, `cancelled`
 */
export async function scoreFile(input: ScoreFileInput, job: Job): Promise<ScoreFileOutput> {
  const lap = stopwatch(job);
  const write = scoreWriter(input.to);
  const { model, about } = await openModel(input.model);
  const templates = job.services.templatesFolder;
  const mapping =
    input.source === undefined
      ? await mappingOfModel(about.source, templates)
      : await mappingOfChoice(input.source, templates);
  const tally: Tally = { rows: 0, cases: noCases(), report: noReport };
  const batches = rowsToScore(input.from, mapping, readOptionsOf(input, job));
  await writeFileAtomic(input.to, await write(scored(model, batches, tally, job)));
  return { ...tally, to: input.to, seconds: lap() };
}

/** What is known once all rows went by. */
interface Tally {
  rows: number;
  readonly cases: CaseCounts;
  report: RowsReport;
}

const noReport: RowsReport = { account: emptyReadAccount, malformed: [], ignoredFiles: [] };

async function* scored(
  model: Model,
  batches: AsyncGenerator<RowBatch, RowsReport>,
  tally: Tally,
  job: Job,
): AsyncGenerator<ScoredBatch> {
  // Reading tells how far the whole is; a batch is scored in no time.
  const quiet: Job = { ...job, progress: () => undefined };
  let next = await batches.next();
  for (; next.done !== true; next = await batches.next()) {
    const scores = await scoreRows(model, next.value.names, quiet);
    tally.rows += scores.case.length;
    countCases(tally.cases, scores);
    yield { ...next.value, scores };
  }
  tally.report = next.value;
}
