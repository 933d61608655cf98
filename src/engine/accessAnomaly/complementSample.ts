import { type Random, randomInteger } from '../../core/random.ts';
import type { SparseRows } from '../../core/sparseRows.ts';

/**
 * Explicit mode's made-up dislikes: for every row of the training data (repeated ones too) `factor` pairs, user and item
 * drawn apart and evenly; drawn twice counts once, and what occurs in the data is left out. Rows by user, rated `rating`.
 */
export function complementSample(
  observed: SparseRows,
  items: number,
  factor: number,
  rating: number,
  random: Random,
): SparseRows {
  const users = observed.starts.length - 1;
  const drawn = new Float64Array(observed.others.length * factor);
  for (let i = 0; i < drawn.length; i++) {
    drawn[i] = randomInteger(random, users) * items + randomInteger(random, items);
  }
  drawn.sort();
  const starts = new Uint32Array(users + 1);
  const others = new Uint32Array(drawn.length);
  let size = 0;
  for (let i = 0, entry = 0; i < drawn.length; i++) {
    if (i > 0 && drawn[i] === drawn[i - 1]) continue;
    const user = Math.floor(drawn[i]! / items);
    const item = drawn[i]! % items;
    entry = Math.max(entry, observed.starts[user]!);
    while (entry < observed.starts[user + 1]! && observed.others[entry]! < item) entry++;
    if (entry < observed.starts[user + 1]! && observed.others[entry] === item) continue;
    others[size++] = item;
    starts[user + 1]!++;
  }
  for (let user = 0; user < users; user++) starts[user + 1]! += starts[user]!;
  return { starts, others: others.slice(0, size), values: new Float32Array(size).fill(rating) };
}

/** Both sets of rows, merged in order; of equal pairs those of `a` come first. */
export function mergeRows(a: SparseRows, b: SparseRows): SparseRows {
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
    }
    starts[row + 1] = size;
  }
  return { starts, others, values };
}
