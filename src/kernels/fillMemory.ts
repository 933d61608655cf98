import type { Step, Steps } from '../core/algorithm.ts';
import type { Factorisation } from './factorisation.ts';
import type { Place, SidePlaces } from './jobMemory.ts';
import { strideOf } from './kernelRank.ts';

/** Numbers that are copied before other work gets its turn: some milliseconds. */
const numbersAStep = 2_000_000;

/** Puts the ratings and the first factors of the users into the shared memory. */
export function* fillMemory(factorisation: Factorisation, step: Step): Steps<void> {
  const { plan, memory, request, rank } = factorisation;
  for (const side of [plan.users, plan.items]) {
    yield* fillSide(memory.buffer, side, request.alpha, step);
  }
  const stride = strideOf(rank);
  const users = new Float32Array(memory.buffer, plan.users.vectors.at, plan.users.vectors.bytes / 4);
  for (let from = 0, to = 0; from < request.initialUsers.length; from += request.rank, to += stride) {
    for (let i = 0; i < request.rank; i++) users[to + i] = request.initialUsers[from + i]!;
    if (to % numbersAStep < stride) yield step;
  }
}

function* fillSide(buffer: ArrayBufferLike, side: SidePlaces, alpha: number, step: Step): Steps<void> {
  const { rows } = side;
  wordsOf(buffer, side.starts).set(rows.starts);
  wordsOf(buffer, side.rowBounds.place).set(side.rowBounds.values);
  wordsOf(buffer, side.gramBounds.place).set(side.gramBounds.values);
  floatsOf(buffer, side.vectors).fill(0);
  const others = wordsOf(buffer, side.others);
  const ratings = floatsOf(buffer, side.ratings);
  for (let from = 0; from < others.length; from += numbersAStep) {
    const to = Math.min(from + numbersAStep, others.length);
    others.set(rows.others.subarray(from, to), from);
    // The kernel's confidences are 1 + |rating|.
    for (let entry = from; entry < to; entry++) ratings[entry] = alpha * rows.values[entry]!;
    yield step;
  }
}

function wordsOf(buffer: ArrayBufferLike, { at, bytes }: Place): Uint32Array {
  return new Uint32Array(buffer, at, bytes / 4);
}

function floatsOf(buffer: ArrayBufferLike, { at, bytes }: Place): Float32Array {
  return new Float32Array(buffer, at, bytes / 4);
}
