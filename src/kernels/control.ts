// The words that the threads of one memory agree by. A task is open while its chunks may be taken. Nobody changes its words
// before it was closed and everybody has left it; whoever comes late finds it closed, or another job, and touches nothing.

/** Words of the control block, by name. Those after `nextChunk` are the task's own. */
export const word = {
  /** Raised with each task: sleeping threads wake. */
  generation: 0,
  /** Which factorisation the memory serves. */
  job: 1,
  isOpen: 2,
  /** Raised as a thread leaves. */
  left: 3,
  /** 1 once a system was too near to a singular one. */
  doubtful: 4,
  nextChunk: 5,
  kind: 6,
  chunks: 7,
  bounds: 8,
  starts: 9,
  rows: 10,
  entries: 11,
  columns: 12,
  tables: 13,
  tableBytes: 14,
  sources: 15,
  targets: 16,
  gram: 17,
  grams: 18,
  gramBytes: 19,
  /** As the bits of a float32. */
  reg: 20,
  nonNegative: 21,
  scratch: 22,
  scratchBytes: 23,
  /** Of pairs: where the ids and the products of either side are. */
  users: 24,
  resources: 25,
  products: 26,
  userRows: 27,
  resourceRows: 28,
  vectorBytes: 29,
  /** Entries of a long row that are added at a time. */
  longRowPart: 30,
} as const;

/** Words of a thread, from here on: is it in the task, and the chunk in its hands plus 1. */
const firstSlot = 32;
const wordsASlot = 16;

/** The control block, and what it takes at the start of the memory; the first words are the compiler's. */
const controlStart = 1024;
export const mostThreads = 64;
export const controlEnd = controlStart + 4 * (firstSlot + mostThreads * wordsASlot);

export type Control = Int32Array;

export function controlOf(memory: WebAssembly.Memory): Control {
  return new Int32Array(memory.buffer, controlStart, (controlEnd - controlStart) / 4);
}

/** The place where a thread says that it is in the task. */
function insideOf(thread: number): number {
  return firstSlot + thread * wordsASlot;
}

/** Goes in, and says whether there is work: the task is `closed`, or the job `over`, otherwise. Whoever went in leaves. */
export function enter(control: Control, thread: number, job: number): 'open' | 'closed' | 'over' {
  Atomics.store(control, insideOf(thread), 1);
  if (isOver(control, job)) return 'over';
  return Atomics.load(control, word.isOpen) === 1 ? 'open' : 'closed';
}

/** Was the job given up, or done? */
export function isOver(control: Control, job: number): boolean {
  return Atomics.load(control, word.job) !== job;
}

export function leave(control: Control, thread: number): void {
  Atomics.store(control, insideOf(thread), 0);
  Atomics.add(control, word.left, 1);
  Atomics.notify(control, word.left);
}

/** Takes the next chunk; undefined when there is none left. */
export function takeChunk(control: Control, thread: number): number | undefined {
  for (;;) {
    const chunk = Atomics.load(control, word.nextChunk);
    if (chunk >= control[word.chunks]!) break;
    // First said and then taken: a thread that dies in between leaves a chunk that is done twice, not one that is forgotten.
    Atomics.store(control, insideOf(thread) + 1, chunk + 1);
    if (Atomics.compareExchange(control, word.nextChunk, chunk, chunk + 1) === chunk) return chunk;
  }
  finishChunk(control, thread);
  return undefined;
}

export function finishChunk(control: Control, thread: number): void {
  Atomics.store(control, insideOf(thread) + 1, 0);
}

/** The chunk that a thread took and has not finished. */
export function chunkInHand(control: Control, thread: number): number | undefined {
  const chunk = Atomics.load(control, insideOf(thread) + 1) - 1;
  return chunk < 0 ? undefined : chunk;
}

/** Forgets a thread that died. */
export function clearSlot(control: Control, thread: number): void {
  finishChunk(control, thread);
  Atomics.store(control, insideOf(thread), 0);
}

export function isInside(control: Control, thread: number): boolean {
  return Atomics.load(control, insideOf(thread)) === 1;
}

/** Opens the task whose words were written, and wakes the threads. */
export function openTask(control: Control): void {
  Atomics.store(control, word.nextChunk, 0);
  Atomics.store(control, word.isOpen, 1);
  Atomics.add(control, word.generation, 1);
  Atomics.notify(control, word.generation);
}

export function closeTask(control: Control): void {
  Atomics.store(control, word.isOpen, 0);
}

/** Ends the job: the threads that attend to it go back to their event loops. */
export function endJob(control: Control): void {
  closeTask(control);
  Atomics.add(control, word.job, 1);
  Atomics.add(control, word.generation, 1);
  Atomics.notify(control, word.generation);
}
