/** A set of (user row, resource row): user u's resources are at `starts[u] .. starts[u + 1]`, ascending. */
export interface PairSet {
  readonly starts: Uint32Array;
  readonly resources: Uint32Array;
}

/** The set of these pairs, which come in any order, repetitions included. */
export function createPairSet(users: number, user: Uint32Array, resource: Uint32Array): PairSet {
  const starts = new Uint32Array(users + 1);
  for (const row of user) starts[row + 1]!++;
  for (let row = 0; row < users; row++) starts[row + 1]! += starts[row]!;
  const next = starts.slice();
  const grouped = new Uint32Array(resource.length);
  for (let i = 0; i < user.length; i++) grouped[next[user[i]!]!++] = resource[i]!;
  let size = 0;
  for (let row = 0; row < users; row++) {
    const slice = grouped.subarray(starts[row], starts[row + 1]);
    if (!ascends(slice)) slice.sort();
    starts[row] = size;
    for (let i = 0; i < slice.length; i++)
      if (i === 0 || slice[i] !== slice[i - 1]) grouped[size++] = slice[i]!;
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
export function unionOfPairs(a: PairSet, b: PairSet): PairSet {
  const users = a.starts.length - 1;
  const user = new Uint32Array(a.resources.length + b.resources.length);
  const resource = new Uint32Array(user.length);
  user.set(pairUsers(a));
  user.set(pairUsers(b), a.resources.length);
  resource.set(a.resources);
  resource.set(b.resources, a.resources.length);
  return createPairSet(users, user, resource);
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
export function pairUsers(set: PairSet): Int32Array {
  const users = new Int32Array(set.resources.length);
  for (let user = 0; user + 1 < set.starts.length; user++)
    users.fill(user, set.starts[user], set.starts[user + 1]);
  return users;
}
