import { type Table, tableColumn } from '../../core/column.ts';
import { NO_DAY } from '../../core/time.ts';
import { lowerBound } from './lowerBound.ts';

/** The pairs of a model's part `seen`, to be asked by user and by resource. Users and resources are rows of their parts. */
export interface SeenIndex {
  /** Resources that a user touched, most frequent first, equal ones by row. */
  readonly resourcesOf: (user: number) => readonly number[];
  /**
   * Users of a resource, those first to whom it means most: by how often they touched it, times the share of all their
   * accesses that this is. A backup account, which touches everything every day, comes last. Equal ones by row.
   */
  readonly usersOf: (resource: number) => readonly number[];
  readonly has: (user: number, resource: number) => boolean;
  /** First day of any of the user's pairs, or NO_DAY. */
  readonly userSince: (user: number) => number;
  readonly resourceSince: (resource: number) => number;
}

/** Indexes the part once: O(pairs). `users` and `resources`: rows of these parts. */
export function seenIndex(seen: Table, users: number, resources: number): SeenIndex {
  const user = tableColumn(seen, 'user', 'int32').values;
  const resource = tableColumn(seen, 'resource', 'int32').values;
  const count = tableColumn(seen, 'count', 'double').values;
  const firstDay = tableColumn(seen, 'firstDay', 'day').values;
  const byUser = groupEntries(user, users);
  const byResource = groupEntries(resource, resources);
  const total = new Float64Array(users);
  user.forEach((row, entry) => (total[row]! += count[entry]!));
  const meaning = (entry: number): number => count[entry]! ** 2 / total[user[entry]!]!;
  const highestFirst = (
    entries: Uint32Array,
    value: (entry: number) => number,
    other: Int32Array,
  ): readonly number[] =>
    [...entries].sort((a, b) => value(b) - value(a) || other[a]! - other[b]!).map((entry) => other[entry]!);
  const since = (entries: Uint32Array): number => {
    const days = [...entries].map((entry) => firstDay[entry]!).filter((day) => day !== NO_DAY);
    return days.reduce((least, day) => Math.min(least, day), days[0] ?? NO_DAY);
  };
  return {
    resourcesOf: (row) => highestFirst(byUser(row), (entry) => count[entry]!, resource),
    usersOf: (row) => highestFirst(byResource(row), meaning, user),
    has: (userRow, resourceRow) => {
      const entries = byUser(userRow);
      const place = lowerBound(entries.length, (i) => resource[entries[i]!]! - resourceRow);
      return place < entries.length && resource[entries[place]!] === resourceRow;
    },
    userSince: (row) => since(byUser(row)),
    resourceSince: (row) => since(byResource(row)),
  };
}

/** For each key the numbers of its entries, ascending: a counting sort. */
function groupEntries(keys: Int32Array, size: number): (key: number) => Uint32Array {
  const starts = new Uint32Array(size + 1);
  for (const key of keys) starts[key + 1]!++;
  for (let key = 0; key < size; key++) starts[key + 1]! += starts[key]!;
  const next = starts.slice();
  const entries = new Uint32Array(keys.length);
  keys.forEach((key, entry) => (entries[next[key]!++] = entry));
  return (key) => entries.subarray(starts[key], starts[key + 1]);
}
