import { type Control, word } from './control.ts';
import type { Kernel } from './kernel.ts';

/** What a task does with a chunk. */
export const taskKind = { gram: 0, solve: 1, count: 2, scatter: 3, pairs: 4 } as const;

/**
 * Does one chunk of the open task. Its bounds are two neighbours of the list at `bounds`, or, where parts of the entries are counted and
 * scattered, a pair of their own.
 */
export function runChunk(kernel: Kernel, control: Control, thread: number, chunk: number): void {
  switch (control[word.kind]) {
    case taskKind.gram:
      sumGram(kernel, control, chunk);
      return;
    case taskKind.solve:
      solve(kernel, control, thread, chunk);
      return;
    case taskKind.count:
      count(kernel, control, chunk);
      return;
    case taskKind.pairs:
      multiply(kernel, control, chunk);
      return;
    default:
      scatter(kernel, control, chunk);
  }
}

function sumGram(kernel: Kernel, control: Control, chunk: number): void {
  const [from, to] = boundsAt(control, chunk);
  const out = address(control, word.grams) + chunk * control[word.gramBytes]!;
  kernel.gram(address(control, word.sources), from, to, out);
}

function solve(kernel: Kernel, control: Control, thread: number, chunk: number): void {
  const [from, to] = boundsAt(control, chunk);
  const doubtful = kernel.solveRows(
    address(control, word.starts),
    address(control, word.entries),
    address(control, word.sources),
    address(control, word.targets),
    address(control, word.gram),
    from,
    to,
    regOf(control),
    control[word.nonNegative]!,
    address(control, word.scratch) + thread * control[word.scratchBytes]!,
  );
  if (doubtful !== 0) Atomics.store(control, word.doubtful, 1);
}

function count(kernel: Kernel, control: Control, part: number): void {
  const [from, to] = boundsAt(control, 2 * part);
  kernel.countEntries(address(control, word.entries), from, to, tableOf(control, part));
}

function scatter(kernel: Kernel, control: Control, part: number): void {
  const [from, to] = boundsAt(control, 2 * part);
  if (from === to) return;
  kernel.scatterEntries(
    address(control, word.starts),
    control[word.rows]!,
    address(control, word.entries),
    from,
    to,
    tableOf(control, part),
    address(control, word.columns),
  );
}

function multiply(kernel: Kernel, control: Control, chunk: number): void {
  const [from, to] = boundsAt(control, chunk);
  kernel.multiplyPairs(
    address(control, word.users),
    address(control, word.resources),
    address(control, word.sources),
    address(control, word.targets),
    address(control, word.products),
    from,
    to,
    control[word.userRows]!,
    control[word.resourceRows]!,
    control[word.vectorBytes]!,
  );
}

function boundsAt(control: Control, place: number): readonly [number, number] {
  const bounds = new Uint32Array(control.buffer, address(control, word.bounds) + 4 * place, 2);
  return [bounds[0]!, bounds[1]!];
}

function tableOf(control: Control, part: number): number {
  return address(control, word.tables) + part * control[word.tableBytes]!;
}

/** Addresses go up to 4 GiB. */
function address(control: Control, place: number): number {
  return control[place]! >>> 0;
}

function regOf(control: Control): number {
  return new Float32Array(control.buffer, control.byteOffset + 4 * word.reg, 1)[0]!;
}
