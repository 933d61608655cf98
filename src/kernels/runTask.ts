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

/**
 * Does all chunks of a task, giving way after each that the caller does itself. `redo` gets those that a thread had in its hands when it
 * died.
 */
export function* runTask(
  { control, kernel, pool }: Team,
  task: Task,
  step: Step,
  redo: (chunk: number) => unknown = (chunk) => {
    runChunk(kernel, control, caller, chunk);
  },
): Steps<void> {
  for (const [name, value] of Object.entries(task)) control[word[name as keyof typeof word]] = value;
  if (pool === undefined) {
    for (let chunk = 0; chunk < task.chunks; chunk++) {
      runChunk(kernel, control, caller, chunk);
      yield step;
    }
    return;
  }
  openTask(control);
  for (;;) {
    const chunk = takeChunk(control, caller);
    if (chunk === undefined) break;
    runChunk(kernel, control, caller, chunk);
    finishChunk(control, caller);
    yield step;
  }
  closeTask(control);
  yield* awaitOthers(control, pool, step, redo);
}

/** Waits until nobody is in the closed task. What a thread had in its hands when it died is done again by `redo`. */
export function* awaitOthers(
  control: Control,
  pool: ThreadPool,
  step: Step,
  redo: (chunk: number) => unknown,
): Steps<void> {
  for (;;) {
    const left = Atomics.load(control, word.left);
    const inside = pool.numbers.filter((thread) => isInside(control, thread));
    const dead = inside.filter((thread) => !pool.isAlive(thread));
    for (const thread of dead) {
      const chunk = chunkInHand(control, thread);
      if (chunk !== undefined) redo(chunk);
      clearSlot(control, thread);
    }
    if (inside.length === dead.length) return;
    if (Atomics.wait(control, word.left, left, longestSleep) === 'timed-out') yield step;
  }
}
