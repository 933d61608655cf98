import { join } from 'node:path';
import type { Change, JournalEntry, Plan } from '../core/azure/plan.ts';
import type { PlanRecord } from '../core/azure/planRecord.ts';
import { planStateOf } from '../core/azure/planStateOf.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import { visibleName } from '../core/visibleName.ts';
import { utf8Decode } from '../core/utf8.ts';
import { writeFileAtomic } from './atomic.ts';
import { documentText } from './documentText.ts';
import type { FileSystem } from './fileSystem.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';
import { readVersionedFile } from './readVersionedFile.ts';
import { journalEntrySchema, type PlanFile, planFormat } from './schemas/planSchema.ts';

// A plan that was begun is a folder `.byoml/plans/<id>` with the plan and a line of its journal for each step. What is lost
// of a journal loses nothing: whoever goes on with a plan looks at Azure again.

const planId = /^[0-9a-f]{12}$/;

/** Keeps a plan before its first step; a plan that was carried out before begins a new journal. Throws `store.notWritable`. */
export async function beginPlan(
  workspace: string,
  plan: Plan,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<void> {
  const folder = folderOf(workspace, plan.id);
  await writeFileAtomic(join(workspace, '.byoml', '.gitignore'), '*\n', fileSystem);
  await fileSystem.remove(join(folder, journalName));
  await writeFileAtomic(join(folder, planName), documentText(planFormat, fileOf(plan)), fileSystem);
}

/** Adds a step to a plan's journal; the whole file is replaced, so that it is never half a line. Throws `store.notWritable`. */
export async function journal(
  workspace: string,
  id: string,
  entry: JournalEntry,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<void> {
  const path = join(folderOf(workspace, id), journalName);
  const before = await textOf(path, fileSystem);
  await writeFileAtomic(path, `${before}${JSON.stringify(entry)}\n`, fileSystem);
}

/** @throws ByomlError `plan.missing`, and those of reading a file */
export async function readPlan(
  workspace: string,
  id: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<PlanRecord> {
  const path = join(folderOf(workspace, id), planName);
  if ((await fileSystem.status(path)) === undefined) throw new ByomlError('plan.missing', { id });
  const plan = planOf(await readVersionedFile(path, planFormat, fileSystem));
  const entries = entriesOf(await textOf(join(folderOf(workspace, id), journalName), fileSystem));
  const known = entries.filter(({ change }) => change < plan.changes.length);
  return { plan, journal: known, state: planStateOf(plan.changes.length, known) };
}

/** Ids of the plans that were begun. */
export async function listPlanIds(
  workspace: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<readonly string[]> {
  const folder = join(workspace, '.byoml', 'plans');
  if ((await fileSystem.status(folder))?.kind !== 'folder') return [];
  return (await fileSystem.list(folder)).filter((name) => planId.test(name)).sort();
}

const planName = 'plan.json';
const journalName = 'journal.jsonl';

function folderOf(workspace: string, id: string): string {
  if (!planId.test(id)) throw new ByomlError('plan.missing', { id: visibleName(id) });
  return join(workspace, '.byoml', 'plans', id);
}

async function textOf(path: string, fileSystem: FileSystem): Promise<string> {
  if ((await fileSystem.status(path))?.kind !== 'file') return '';
  return utf8Decode(await fileSystem.read(path));
}

/** The steps that can be read; a damaged line is as if it had been lost. */
function entriesOf(text: string): readonly JournalEntry[] {
  return text.split('\n').flatMap((line) => {
    const { data } = journalEntrySchema.safeParse(jsonOf(line));
    return data === undefined ? [] : [data];
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

type ChangeFile = PlanFile['changes'][number];

/** JSON has no undefined: what is not there is null, or left out where it may be. */
function fileOf({ cost, changes, ...plan }: Plan): PlanFile {
  const file = {
    format: 'byoml.plan',
    version: 1,
    ...plan,
    changes: changes.map((change) =>
      change.kind === 'exportRule'
        ? { ...change, before: change.before ?? null, after: change.after ?? null }
        : change,
    ),
    cost: cost === undefined ? null : { ...cost, monthly: cost.monthly ?? null },
  };
  return planFormat.schema.parse(JSON.parse(JSON.stringify(file)));
}

function planOf({ cost, changes, id, place, title, notes, missing }: PlanFile): Plan {
  return {
    ...{ id, place, title, notes, missing },
    changes: changes.map(changeOf),
    cost: cost === null ? undefined : { ...cost, monthly: cost.monthly ?? undefined },
  };
}

function changeOf(change: ChangeFile): Change {
  if (change.kind !== 'exportRule') return change;
  return { ...change, before: change.before ?? undefined, after: change.after ?? undefined };
}
