import type { Step, Steps } from '../../core/algorithm.ts';
import { placesAStep, stretches } from '../../core/stretches.ts';

/** A set of (user row, resource row): user u's resources are at `starts[u] .. starts[u + 1]`, ascending. */
export interface PairSet {
  readonly starts: Uint32Array;
  readonly resources: Uint32Array;
}

/** The set of these pairs, which come in any order, repetitions included. */
export function* createPairSet(
  users: number,
  user: Uint32Array,
  resource: Uint32Array,
  step: Step,
): Steps<PairSet> {
  const starts = new Uint32Array(users + 1);
  yield* stretches(user.length, step, (from, to) => {
    for (let i = from; i < to; i++) starts[user[i]! + 1]!++;
  });
  for (let row = 0; row < users; row++) starts[row + 1]! += starts[row]!;
  const next = starts.slice();
  const grouped = new Uint32Array(resource.length);
  yield* stretches(user.length, step, (from, to) => {
    for (let i = from; i < to; i++) grouped[next[user[i]!]!++] = resource[i]!;
  });
  let size = 0;
  for (let row = 0, done = 0; row < users; row++) {
    const slice = grouped.subarray(starts[row], starts[row + 1]);
    if (!ascends(slice)) slice.sort();
    starts[row] = size;
    for (let i = 0; i < slice.length; i++) {
      if (i === 0 || slice[i] !== slice[i - 1]) grouped[size++] = slice[i]!;
      if (++done % placesAStep === 0) yield step;
    }
  }
  starts[users] = size;
  return { starts, resources: grouped.slice(0, size) };
}

function ascends(values: Uint32Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i]! < values[i - 1]!) return false;
  return true;
}

export function emptyPairSet(users: number): PairSet {
  return { starts: new Uint32Array(users + 1), resources: new Uint32Array(0) };
}

/** The pairs of both sets. */
export function* unionOfPairs(a: PairSet, b: PairSet, step: Step): Steps<PairSet> {
  const starts = new Uint32Array(a.starts.length);
  const resources = new Uint32Array(a.resources.length + b.resources.length);
  let size = 0;
  for (let user = 0; user + 1 < starts.length; user++) {
    let left = a.starts[user]!;
    let right = b.starts[user]!;
    const leftEnd = a.starts[user + 1]!;
    const rightEnd = b.starts[user + 1]!;
    while (left < leftEnd || right < rightEnd) {
      const ofA = left < leftEnd ? a.resources[left]! : Infinity;
      const ofB = right < rightEnd ? b.resources[right]! : Infinity;
      if (ofA <= ofB) left++;
      if (ofB <= ofA) right++;
      resources[size++] = Math.min(ofA, ofB);
      if (size % placesAStep === 0) yield step;
    }
    starts[user + 1] = size;
  }
  return { starts, resources: resources.slice(0, size) };
}

/** The place of a pair in the set, or -1. */
export function pairIndex(set: PairSet, user: number, resource: number): number {
  let low = set.starts[user]!;
  const end = set.starts[user + 1]!;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (set.resources[middle]! < resource) low = middle + 1;
    else high = middle;
  }
  return low < end && set.resources[low] === resource ? low : -1;
}

/** The user row of each pair, in order. */
export function* pairUsers({ starts, resources }: PairSet, step: Step): Steps<Int32Array> {
  const users = new Int32Array(resources.length);
  let user = 0;
  yield* stretches(users.length, step, (from, to) => {
    for (let place = from; place < to;) {
      while (place >= starts[user + 1]!) user++;
      const end = Math.min(to, starts[user + 1]!);
      users.fill(user, place, end);
      place = end;
    }
  });
  return users;
}
