import type { Step, Steps } from '../core/algorithm.ts';
import {
  chunkInHand,
  clearSlot,
  closeTask,
  type Control,
  finishChunk,
  isInside,
  openTask,
  takeChunk,
  word,
} from './control.ts';
import type { Kernel } from './kernel.ts';
import { runChunk } from './runChunk.ts';
import type { ThreadPool } from './threadPool.ts';

/** Number of the calling thread. */
const caller = 0;

/** Milliseconds that the caller sleeps before it lets its event loop tell who is still alive. */
const longestSleep = 20;

/** Who works on a task: the caller, and the threads of the pool. */
export interface Team {
  readonly control: Control;
  readonly kernel: Kernel;
  readonly pool: ThreadPool | undefined;
}

/** The words of a task; addresses in bytes. */
export type Task = Readonly<Partial<Record<keyof typeof word, number>> & Record<'chunks' | 'bounds', number>>;

/** Does all chunks of a task; those that a thread had in its hands when it died are done again. */
export function* runTask(team: Team, task: Task, step: Step): Steps<void> {
  for (const chunk of yield* tryTask(team, task, step)) yield* runParts(team, chunk, step);
}

/** Does the chunks of a task, and says which a thread had in its hands when it died: nobody knows how far it came. */
export function* tryTask(team: Team, task: Task, step: Step): Steps<readonly number[]> {
  const { control, pool } = team;
  for (const [name, value] of Object.entries(task)) control[word[name as keyof typeof word]] = value;
  if (pool === undefined) {
    for (let chunk = 0; chunk < task.chunks; chunk++) yield* runParts(team, chunk, step);
    return [];
  }
  openTask(control);
  for (;;) {
    const chunk = takeChunk(control, caller);
    if (chunk === undefined) break;
    yield* runParts(team, chunk, step);
    finishChunk(control, caller);
  }
  closeTask(control);
  return yield* awaitOthers(control, pool, step);
}

/** Gives way after each part that the caller does itself. */
function* runParts({ control, kernel }: Team, chunk: number, step: Step): Steps<void> {
  const parts = runChunk(kernel, control, caller, chunk);
  while (parts.next().done !== true) yield step;
  yield step;
}

/** Waits until nobody is in the closed task; gives the chunks that the dead have not finished. */
export function* awaitOthers(control: Control, pool: ThreadPool, step: Step): Steps<readonly number[]> {
  const unfinished: number[] = [];
  for (;;) {
    const left = Atomics.load(control, word.left);
    const inside = pool.numbers.filter((thread) => isInside(control, thread));
    const dead = inside.filter((thread) => !pool.isAlive(thread));
    for (const thread of dead) {
      const chunk = chunkInHand(control, thread);
      if (chunk !== undefined) unfinished.push(chunk);
      clearSlot(control, thread);
    }
    if (inside.length === dead.length) return unfinished;
    if (Atomics.wait(control, word.left, left, longestSleep) === 'timed-out') yield step;
  }
}
