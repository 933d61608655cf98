import type { Step, Steps } from '../core/algorithm.ts';
import type { Factorisation } from './factorisation.ts';
import { taskKind } from './runChunk.ts';
import { tryTask, type Task, type Team } from './runTask.ts';
import { wordsOf } from './views.ts';

/** Entries of a part that are taken at a time: some milliseconds. */
const entriesAChunk = 262_144;

/** Items whose places are summed up before other work gets its turn. */
const itemsAStep = 262_144;

/** Fills the items' entries, ascending by user, from those of the users. */
export function* transposeEntries(factorisation: Factorisation, team: Team, step: Step): Steps<void> {
  const isDone = yield* transposeOnce(factorisation, team, step);
  // A thread died in the middle of a part: nobody knows how far it came.
  if (!isDone) yield* transposeOnce(factorisation, { ...team, pool: undefined }, step);
}

function* transposeOnce(factorisation: Factorisation, team: Team, step: Step): Steps<boolean> {
  const { plan, memory } = factorisation;
  const { users, items } = plan;
  const shared = {
    starts: users.starts.at,
    rows: users.rows,
    entries: users.entries.at,
    columns: items.entries.at,
    tables: plan.tables.at,
    tableBytes: plan.tableBytes,
    bounds: plan.partBounds.at,
    chunks: plan.parts,
  };
  wordsOf(memory, plan.tables).fill(0);
  if (!(yield* overParts(factorisation, team, { ...shared, kind: taskKind.count }, step))) return false;
  yield* sumTables(factorisation, step);
  return yield* overParts(factorisation, team, { ...shared, kind: taskKind.scatter }, step);
}

/** Runs a task over all entries: of every part a little at a time. False where a thread died. */
function* overParts({ plan, memory }: Factorisation, team: Team, task: Task, step: Step): Steps<boolean> {
  const entries = plan.users.entries.bytes / 8;
  const part = Math.ceil(entries / plan.parts);
  const bounds = wordsOf(memory, plan.partBounds);
  for (let done = 0; done < part; done += entriesAChunk) {
    for (let i = 0; i < plan.parts; i++) {
      const end = Math.min((i + 1) * part, entries);
      bounds[2 * i] = Math.min(i * part + done, end);
      bounds[2 * i + 1] = Math.min(i * part + done + entriesAChunk, end);
    }
    if ((yield* tryTask(team, task, step)).length > 0) return false;
  }
  return true;
}

/** Where the items begin, and where in each of them the entries of a part do. */
function* sumTables({ plan, memory }: Factorisation, step: Step): Steps<void> {
  const starts = wordsOf(memory, plan.items.starts);
  const tables = wordsOf(memory, plan.tables);
  const width = plan.tableBytes / 4;
  let place = 0;
  for (let item = 0; item < plan.items.rows; item++) {
    starts[item] = place;
    for (let at = item; at < tables.length; at += width) {
      const count = tables[at]!;
      tables[at] = place;
      place += count;
    }
    if (item % itemsAStep === 0) yield step;
  }
  starts[plan.items.rows] = place;
}
