import { join } from 'node:path';
import type { Table } from '../core/column.ts';
import type { Run, StoredFinding } from '../core/run.ts';
import { replaceFolderAtomic } from './atomic.ts';
import { canonicalJson } from './canonicalJson.ts';
import { compareContentIds, contentId, contentIdPattern, sha256 } from './contentId.ts';
import { documentText } from './documentText.ts';
import { encodedTable } from './encodedTable.ts';
import type { FileSystem } from './fileSystem.ts';
import { findingsText, parseFindings } from './findingsText.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';
import { readBytes } from './readBytes.ts';
import { readVersionedFile } from './readVersionedFile.ts';
import { type RunFile, runFormat } from './schemas/runSchema.ts';

/** What a scoring leaves behind. */
export interface RunFiles {
  readonly run: Run;
  /** A row for each scored triple. */
  readonly scores: Table;
  /** Most anomalous first. */
  readonly findings: readonly StoredFinding[];
  /** The accesses behind the findings. */
  readonly evidence: Table;
}

/**
 * The id of a run: the end of its data window and a digest of what was scored with which model and what came out. The
 * same scoring gives the same id.
 */
export function runId({
  run,
  scores,
  findings,
  evidence,
}: Omit<RunFiles, 'run'> & { readonly run: Omit<Run, 'id'> }): string {
  const parts = [encodedTable(scores).sha256, sha256(findingsText(findings)), encodedTable(evidence).sha256];
  const stored: unknown = JSON.parse(documentText(runFormat, fileOf({ ...run, id: 'notime-000000000000' })));
  return contentId(run.window.lastTime, canonicalJson([stored, ...parts]));
}

/**
 * Writes `run.json`, `scores.parquet`, `findings.jsonl` and `evidence.parquet` to `<detection>/runs/<id>` and returns that
 * folder. A run that is there already stays as it is, with what was added to it since.
 * @throws ByomlError `store.notWritable`
 */
export async function writeRun(
  detectionFolder: string,
  { run, scores, findings, evidence }: RunFiles,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<string> {
  const folder = join(detectionFolder, 'runs', run.id);
  const contents = {
    'scores.parquet': encodedTable(scores).content,
    'findings.jsonl': findingsText(findings),
    'evidence.parquet': encodedTable(evidence).content,
    'run.json': documentText(runFormat, fileOf(run)),
  };
  if (await isComplete(folder, Object.keys(contents), fileSystem)) return folder;
  const fill = async (temporary: string): Promise<void> => {
    for (const [name, content] of Object.entries(contents)) {
      await fileSystem.create(join(temporary, name), content);
    }
  };
  await replaceFolderAtomic(folder, fill, fileSystem);
  return folder;
}

/** The ids of a detection's runs, oldest data first. */
export async function listRunIds(
  detectionFolder: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<readonly string[]> {
  const folder = join(detectionFolder, 'runs');
  if ((await fileSystem.status(folder))?.kind !== 'folder') return [];
  return (await fileSystem.list(folder))
    .filter((name) => contentIdPattern.test(name))
    .sort(compareContentIds);
}

/** @throws ByomlError `store.missing` and the others of reading a file */
export async function readRun(folder: string, fileSystem: FileSystem = nodeFileSystem): Promise<Run> {
  const file = await readVersionedFile(join(folder, 'run.json'), runFormat, fileSystem);
  const { id, modelId, window, days, cases, budget, threshold, findings, overBudget } = file;
  return { id, modelId, window, days, cases, budget, threshold, findings, overBudget };
}

/** @throws ByomlError `store.missing`, `store.notReadable`, `store.syntax`, `store.invalid` */
export async function readFindings(
  folder: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<readonly StoredFinding[]> {
  const path = join(folder, 'findings.jsonl');
  return parseFindings(path, await readBytes(path, runFormat, fileSystem));
}

function fileOf(run: Run): RunFile {
  return { format: 'byoml.run', version: 1, ...run };
}

async function isComplete(
  folder: string,
  names: readonly string[],
  fileSystem: FileSystem,
): Promise<boolean> {
  for (const name of names) {
    if ((await fileSystem.status(join(folder, name)))?.kind !== 'file') return false;
  }
  return true;
}
