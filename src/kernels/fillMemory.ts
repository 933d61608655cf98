import type { Step, Steps } from '../core/algorithm.ts';
import { stretches } from '../core/stretches.ts';
import type { Factorisation } from './factorisation.ts';
import { strideOf } from './kernelRank.ts';
import { floatsOf, wordsOf } from './views.ts';

/** Numbers that are written before other work gets its turn: some milliseconds. */
const numbersAStep = 524_288;

/** Puts the users' ratings and first factors into the shared memory. */
export function* fillMemory(factorisation: Factorisation, step: Step): Steps<void> {
  const { plan, memory, request, rank } = factorisation;
  for (const { vectors, gramBounds } of [plan.users, plan.items]) {
    wordsOf(memory, gramBounds.place).set(gramBounds.values);
    const floats = floatsOf(memory, vectors);
    yield* stretches(floats.length, step, (from, to) => floats.fill(0, from, to));
    yield step;
  }
  yield* fillEntries(factorisation, step);
  const stride = strideOf(rank);
  const users = floatsOf(memory, plan.users.vectors);
  for (let from = 0, to = 0; from < request.initialUsers.length; from += request.rank, to += stride) {
    for (let i = 0; i < request.rank; i++) users[to + i] = request.initialUsers[from + i]!;
    if (to % numbersAStep < stride) yield step;
  }
}

function* fillEntries({ plan, memory, request }: Factorisation, step: Step): Steps<void> {
  const { alpha, ratings } = request;
  const { others, rating } = ratings;
  wordsOf(memory, plan.users.starts).set(ratings.starts);
  const items = wordsOf(memory, plan.users.entries);
  const weights = floatsOf(memory, plan.users.entries);
  for (let from = 0; from < others.length; from += numbersAStep) {
    const to = Math.min(from + numbersAStep, others.length);
    for (let entry = from; entry < to; entry++) {
      items[2 * entry] = others[entry]!;
      // The kernel's confidences are 1 + |rating|.
      weights[2 * entry + 1] = alpha * Math.fround(rating(entry));
    }
    yield step;
  }
}
