import type { PairSides } from '../core/pairKernel.ts';
import { controlEnd } from './control.ts';
import { layOut, type Place } from './layOut.ts';

/** Where vectors, pairs of them and their products lie. */
export interface PairMemory {
  readonly capacity: number;
  readonly userRows: number;
  readonly resourceRows: number;
  /** A vector in doubles, its columns rounded up to whole fours. */
  readonly vectorBytes: number;
  readonly userVectors: Place;
  readonly resourceVectors: Place;
  readonly users: Place;
  readonly resources: Place;
  readonly products: Place;
  readonly bounds: Place;
  /** Of all of it. */
  readonly bytes: number;
}

/** Pairs of one chunk: some tens of microseconds. */
export const pairsAChunk = 8192;

/** Lays out `capacity` pairs of rows of these sides. Allocates nothing. */
export function planPairs({ users, resources, width }: PairSides, capacity: number): PairMemory {
  const { place, end } = layOut(controlEnd);
  const vectorBytes = 32 * Math.ceil(width / 4);
  const userRows = users.length / width;
  const resourceRows = resources.length / width;
  return {
    capacity,
    userRows,
    resourceRows,
    vectorBytes,
    userVectors: place(vectorBytes * userRows),
    resourceVectors: place(vectorBytes * resourceRows),
    users: place(4 * capacity),
    resources: place(4 * capacity),
    products: place(8 * capacity),
    bounds: place(4 * (Math.ceil(capacity / pairsAChunk) + 1)),
    bytes: end(),
  };
}

/** Copies the vectors to their places; what lies between their ends and the next is 0 already. */
export function fillPairs(memory: WebAssembly.Memory, plan: PairMemory, sides: PairSides): void {
  copyVectors(memory, plan.userVectors, sides.users, sides.width, plan.vectorBytes);
  copyVectors(memory, plan.resourceVectors, sides.resources, sides.width, plan.vectorBytes);
}

function copyVectors(
  { buffer }: WebAssembly.Memory,
  { at, bytes }: Place,
  vectors: Float64Array,
  width: number,
  vectorBytes: number,
): void {
  const into = new Float64Array(buffer, at, bytes / 8);
  const stride = vectorBytes / 8;
  if (stride === width) into.set(vectors);
  else
    for (let from = 0, to = 0; from < vectors.length; from += width, to += stride)
      into.set(vectors.subarray(from, from + width), to);
}
