import type { Step, Steps } from '../../core/algorithm.ts';
import { type Random, randomInteger } from '../../core/random.ts';
import type { SparseRows } from '../../core/sparseRows.ts';
import { placesAStep, stretches } from '../../core/stretches.ts';

/**
 * Explicit mode's made-up dislikes: for every row of the training data (repeated ones too) `factor` pairs, user and item
 * drawn apart and evenly; drawn twice counts once, and what occurs in the data is left out. Rows by user, rated `rating`.
 */
export function* complementSample(
  observed: SparseRows,
  items: number,
  factor: number,
  rating: number,
  random: Random,
  step: Step,
): Steps<SparseRows> {
  const users = observed.starts.length - 1;
  const drawn = yield* drawnRows(users, items, observed.others.length * factor, random, step);
  const starts = new Uint32Array(users + 1);
  let size = 0;
  for (let user = 0, done = 0; user < users; user++) {
    const row = drawn.others.subarray(drawn.starts[user], drawn.starts[user + 1]).sort();
    let entry = observed.starts[user]!;
    const end = observed.starts[user + 1]!;
    let last = -1;
    for (const item of row) {
      if (++done % placesAStep === 0) yield step;
      if (item === last) continue;
      last = item;
      while (entry < end && observed.others[entry]! < item) entry++;
      if (entry < end && observed.others[entry] === item) continue;
      drawn.others[size++] = item;
    }
    starts[user + 1] = size;
  }
  return { starts, others: drawn.others.slice(0, size), values: new Float32Array(size).fill(rating) };
}

/** So many pairs, drawn one after the other, by user. */
function* drawnRows(
  users: number,
  items: number,
  pairs: number,
  random: Random,
  step: Step,
): Steps<Pick<SparseRows, 'starts' | 'others'>> {
  const starts = new Uint32Array(users + 1);
  const user = new Uint32Array(pairs);
  const item = new Uint32Array(pairs);
  yield* stretches(pairs, step, (from, to) => {
    for (let i = from; i < to; i++) {
      user[i] = randomInteger(random, users);
      item[i] = randomInteger(random, items);
      starts[user[i]! + 1]!++;
    }
  });
  for (let row = 0; row < users; row++) starts[row + 1]! += starts[row]!;
  const next = starts.slice();
  const others = new Uint32Array(pairs);
  yield* stretches(pairs, step, (from, to) => {
    for (let i = from; i < to; i++) others[next[user[i]!]!++] = item[i]!;
  });
  return { starts, others };
}

/** Both sets of rows, merged in order; of equal pairs those of `a` come first. */
export function* mergeRows(a: SparseRows, b: SparseRows, step: Step): Steps<SparseRows> {
  const starts = new Uint32Array(a.starts.length);
  const others = new Uint32Array(a.others.length + b.others.length);
  const values = new Float32Array(others.length);
  let size = 0;
  for (let row = 0; row + 1 < a.starts.length; row++) {
    let left = a.starts[row]!;
    let right = b.starts[row]!;
    while (left < a.starts[row + 1]! || right < b.starts[row + 1]!) {
      const fromA =
        right === b.starts[row + 1]! || (left < a.starts[row + 1]! && a.others[left]! <= b.others[right]!);
      others[size] = fromA ? a.others[left]! : b.others[right]!;
      values[size++] = fromA ? a.values[left++]! : b.values[right++]!;
      if (size % placesAStep === 0) yield step;
    }
    starts[row + 1] = size;
  }
  return { starts, others, values };
}
