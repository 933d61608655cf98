import { type Control, word } from './control.ts';
import type { Kernel } from './kernel.ts';

/** What a task does with a chunk. */
export const taskKind = { gram: 0, solve: 1 } as const;

/** Does one chunk of the open task: its bounds are two neighbours of the list at `bounds`. */
export function runChunk(kernel: Kernel, control: Control, thread: number, chunk: number): void {
  const bounds = new Uint32Array(control.buffer, address(control, word.bounds) + 4 * chunk, 2);
  const [from, to] = [bounds[0]!, bounds[1]!];
  const sources = address(control, word.sources);
  if (control[word.kind] === taskKind.gram) {
    const out = address(control, word.grams) + chunk * control[word.gramBytes]!;
    kernel.gram(sources, from, to, out);
    return;
  }
  const doubtful = kernel.solveRows(
    address(control, word.starts),
    address(control, word.others),
    address(control, word.ratings),
    sources,
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

/** Addresses go up to 4 GiB. */
function address(control: Control, place: number): number {
  return control[place]! >>> 0;
}

function regOf(control: Control): number {
  return new Float32Array(control.buffer, control.byteOffset + 4 * word.reg, 1)[0]!;
}
