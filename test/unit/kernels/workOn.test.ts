import { describe, expect, it } from 'vitest';
import { longRowPart, rowChunks } from '../../../src/kernels/chunks.ts';
import { controlEnd, controlOf, endJob, openTask, word } from '../../../src/kernels/control.ts';
import type { Kernel } from '../../../src/kernels/kernel.ts';
import { taskKind } from '../../../src/kernels/runChunk.ts';
import { workOn } from '../../../src/kernels/workOn.ts';

const rank = 10;
const part = longRowPart(rank);
const job = 0;
const thread = 1;

/** A short row, then a long one, and five short ones. */
const lengths = [3, 3 * part + 5, ...new Array<number>(5).fill(2)];
const starts = lengths.reduce<readonly number[]>((ends, length) => [...ends, ends.at(-1)! + length], [0]);

type Call = readonly [name: string, from: number, to: number];

/** A kernel that only says what it was asked for, and may do something then. */
function listening(heard: (calls: readonly Call[]) => void): {
  readonly kernel: Kernel;
  readonly calls: Call[];
} {
  const calls: Call[] = [];
  const hear = (...call: Call): number => {
    calls.push(call);
    heard(calls);
    return 0;
  };
  const kernel: Kernel = {
    scratchBytes: () => 0,
    countEntries: () => undefined,
    scatterEntries: () => undefined,
    gram: () => undefined,
    solveRows: (_starts, _entries, _sources, _targets, _gram, from, to) => hear('rows', from, to),
    openLongRow: () => undefined,
    multiplyPairs: () => undefined,
    addEntries: (_entries, from, to) => hear('entries', from, to),
    closeLongRow: (_targets, _gram, row) => hear('close', row, row),
  };
  return { kernel, calls };
}

/** An open half-step over those rows. */
function task(): ReturnType<typeof controlOf> {
  const memory = new WebAssembly.Memory({ initial: 2, maximum: 2, shared: true });
  const control = controlOf(memory);
  const bounds = rowChunks(Uint32Array.from(starts), rank);
  new Uint32Array(memory.buffer, controlEnd, starts.length).set(starts);
  new Uint32Array(memory.buffer, controlEnd + 256, bounds.length).set(bounds);
  control[word.kind] = taskKind.solve;
  control[word.chunks] = bounds.length - 1;
  control[word.starts] = controlEnd;
  control[word.bounds] = controlEnd + 256;
  control[word.longRowPart] = part;
  openTask(control);
  return control;
}

describe('a thread at a half-step', () => {
  it('adds a long row part by part, each but the last of whole flushes', () => {
    const { kernel, calls } = listening(() => undefined);
    workOn(kernel, task(), thread, job);
    expect(part % 2048).toBe(0);
    expect(calls).toEqual([
      ['rows', 0, 1],
      ...[0, 1, 2].map((i) => ['entries', 3 + i * part, 3 + (i + 1) * part]),
      ['entries', 3 + 3 * part, 8 + 3 * part],
      ['close', 1, 1],
      ['rows', 2, 3],
      ['rows', 3, 4],
      ['rows', 4, 7],
    ]);
  });

  it('lets go of a long row after the part in which the job was given up', () => {
    const control = task();
    const { kernel, calls } = listening((all) => {
      if (all.length === 3) endJob(control);
    });
    workOn(kernel, control, thread, job);
    expect(calls.map(([name]) => name)).toEqual(['rows', 'entries', 'entries']);
  });

  it('takes no further chunk of a job that was given up', () => {
    const control = task();
    const { kernel, calls } = listening(() => {
      endJob(control);
    });
    workOn(kernel, control, thread, job);
    expect(calls).toEqual([['rows', 0, 1]]);
  });
});
