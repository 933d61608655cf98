import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { Run, StoredFinding } from '../core/run.ts';
import type { RunPlace } from '../core/runRows.ts';
import { contentIdPattern } from '../store/contentId.ts';
import { detectionFolder } from '../store/detectionStore.ts';
import { errorCode } from '../store/errorCode.ts';
import { readFindings, readRun } from '../store/runStore.ts';
import { findingRows } from './results/findingRows.ts';
import { readRunColumns, type RunColumns } from './results/runColumns.ts';
import { RunEvidence } from './results/runEvidence.ts';
import { RunOrder } from './results/runOrder.ts';

/** A run in memory: everything that a page of it can be made of, but for the accesses behind its findings. */
export interface OpenRun {
  readonly place: RunPlace;
  readonly folder: string;
  readonly run: Run;
  readonly columns: RunColumns;
  /** Most anomalous first. */
  readonly findings: readonly StoredFinding[];
  /** For each row its place in `findings`; -1 where it is none. */
  readonly findingOf: Int32Array;
  readonly order: RunOrder;
  readonly evidence: RunEvidence;
}

/**
 * Reads a run: `run.json`, the columns of `scores.parquet`, and `findings.jsonl`.
 * @throws ByomlError `run.missing`, `run.damaged`, `parquet.*`, `store.*`
 */
export async function openRun(place: RunPlace): Promise<OpenRun> {
  const folder = runFolder(place);
  await runStamp(place);
  const run = await readRun(folder);
  const findings = await readFindings(folder);
  const columns = await readRunColumns(folder);
  const findingOf = findingRows(findings, columns, folder);
  const order = new RunOrder(columns, findingOf);
  return { place, folder, run, columns, findings, findingOf, order, evidence: new RunEvidence(folder) };
}

/** Throws `run.missing` for what cannot be the id of a run, `store.name` for what cannot be a detection's. */
export function runFolder({ workspace, detection, run }: RunPlace): string {
  if (!contentIdPattern.test(run)) throw new ByomlError('run.missing', { run, detection });
  return join(detectionFolder(workspace, detection), 'runs', run);
}

/**
 * Changes whenever the run is written anew.
 * @throws ByomlError `run.missing`, `store.notReadable`
 */
export async function runStamp(place: RunPlace): Promise<string> {
  const path = join(runFolder(place), 'run.json');
  try {
    const { mtimeMs, size } = await stat(path);
    return `${mtimeMs} ${size}`;
  } catch (error) {
    const { run, detection } = place;
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new ByomlError('run.missing', { run, detection }, { cause: error });
    }
    throw new ByomlError('store.notReadable', { path, reason: code }, { cause: error });
  }
}
