import { type Control, word } from './control.ts';
import type { Kernel } from './kernel.ts';

/** What a task does with a chunk. */
export const taskKind = { gram: 0, solve: 1, count: 2, scatter: 3, pairs: 4 } as const;

/**
 * Does one chunk of the open task. Its bounds are two neighbours of the list at `bounds`, or, where parts of the entries are counted and
 * scattered, a pair of their own. Stops after each part of a long row, where it may be given up.
 */
export function* runChunk(
  kernel: Kernel,
  control: Control,
  thread: number,
  chunk: number,
): Generator<undefined, void, void> {
  switch (control[word.kind]) {
    case taskKind.gram:
      sumGram(kernel, control, chunk);
      return;
    case taskKind.solve:
      yield* solve(kernel, control, thread, chunk);
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

function* solve(
  kernel: Kernel,
  control: Control,
  thread: number,
  chunk: number,
): Generator<undefined, void, void> {
  const [from, to] = boundsAt(control, chunk);
  const scratch = address(control, word.scratch) + thread * control[word.scratchBytes]!;
  const doubtful = isLongRow(control, from, to)
    ? yield* solveLongRow(kernel, control, from, scratch)
    : kernel.solveRows(
        address(control, word.starts),
        address(control, word.entries),
        address(control, word.sources),
        address(control, word.targets),
        address(control, word.gram),
        from,
        to,
        regOf(control),
        control[word.nonNegative]!,
        scratch,
      );
  if (doubtful !== 0) Atomics.store(control, word.doubtful, 1);
}

function isLongRow(control: Control, from: number, to: number): boolean {
  if (to - from !== 1) return false;
  const [begin, end] = pairAt(control, address(control, word.starts), from);
  return end - begin > control[word.longRowPart]!;
}

/** Solves one row a part after the other: it may have every user's access to one resource. */
function* solveLongRow(
  kernel: Kernel,
  control: Control,
  row: number,
  scratch: number,
): Generator<undefined, number, void> {
  const entries = address(control, word.entries);
  const sources = address(control, word.sources);
  const gram = address(control, word.gram);
  const part = control[word.longRowPart]!;
  const [begin, end] = pairAt(control, address(control, word.starts), row);
  kernel.openLongRow(gram, scratch);
  for (let from = begin; from < end; from += part) {
    kernel.addEntries(entries, from, Math.min(from + part, end), sources, gram, scratch);
    yield;
  }
  const targets = address(control, word.targets);
  return kernel.closeLongRow(targets, gram, row, regOf(control), control[word.nonNegative]!, scratch);
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
  return pairAt(control, address(control, word.bounds), place);
}

/** Two neighbours of a list of whole numbers. */
function pairAt(control: Control, list: number, place: number): readonly [number, number] {
  const pair = new Uint32Array(control.buffer, list + 4 * place, 2);
  return [pair[0]!, pair[1]!];
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
