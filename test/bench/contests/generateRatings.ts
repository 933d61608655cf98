import { createRandom, type Random, randomDouble, randomInteger } from '../../../src/core/random.ts';
import type { DataSize } from './dataSize.ts';
import type { RatingsData } from './ratingsData.ts';

/** How much of what people touch belongs to their department. */
const ownShare = 0.8;
/** Exponent of the power law that users' activity follows over their rank. */
const activityExponent = 0.35;
/** Popularity inside a department and outside: an item at place p of n is drawn as n * x ** exponent. */
const popularityExponent = 2.5;
/** Draws that may hit what the user already has before the next free item is taken. */
const mostTries = 12;

/**
 * A company: departments that share resources, few people and resources with most of the accesses, and some traffic across.
 * Exactly `entries` distinct pairs; every user and every item occurs.
 */
export function generateRatings(size: DataSize): RatingsData {
  const random = createRandom(size.seed);
  const starts = rowStarts(size, random);
  const item = new Uint32Array(size.entries);
  const rating = new Float32Array(size.entries);
  const takenBy = new Int32Array(size.items).fill(-1);
  for (let user = 0; user < size.users; user++) {
    const row = item.subarray(starts[user], starts[user + 1]);
    const department = randomInteger(random, size.departments);
    for (let entry = 0; entry < row.length; entry++) {
      // The first users hold one item each that is theirs, so that none is without an access.
      const drawn =
        entry === 0 && user < size.items ? user : freeItem(size, department, random, takenBy, user);
      takenBy[drawn] = user;
      row[entry] = drawn;
    }
    row.sort();
  }
  for (let entry = 0; entry < rating.length; entry++) rating[entry] = 5 + 5 * randomDouble(random) ** 3;
  return { users: size.users, items: size.items, starts, item, rating };
}

function freeItem(
  size: DataSize,
  department: number,
  random: Random,
  takenBy: Int32Array,
  user: number,
): number {
  const own = size.items / size.departments;
  let item = 0;
  for (let tries = 0; tries < mostTries; tries++) {
    const x = randomDouble(random) ** popularityExponent;
    const isOwn = tries < mostTries / 2 && randomDouble(random) < ownShare;
    // Popular items lie spread over the ids.
    item = isOwn
      ? Math.floor(x * own) * size.departments + department
      : (Math.floor(x * size.items) * 7919) % size.items;
    if (takenBy[item] !== user) return item;
  }
  while (takenBy[item] === user) item = (item + 1) % size.items;
  return item;
}

/** Entries a user by a power law over a random rank, at least 1, at most half of the items, `entries` in all. */
function rowStarts(size: DataSize, random: Random): Uint32Array {
  const most = Math.floor(size.items / 2);
  const weights = Float64Array.from(
    { length: size.users },
    () => (1 + randomInteger(random, size.users)) ** -activityExponent,
  );
  const scale = size.entries / weights.reduce((sum, weight) => sum + weight, 0);
  const counts = Uint32Array.from(weights, (weight) =>
    Math.min(most, Math.max(1, Math.round(weight * scale))),
  );
  let missing = size.entries - counts.reduce((sum, count) => sum + count, 0);
  for (let user = 0; missing !== 0; user = (user + 1) % size.users) {
    const step = Math.sign(missing);
    const count = counts[user]! + step;
    if (count < 1 || count > most) continue;
    counts[user] = count;
    missing -= step;
  }
  const starts = new Uint32Array(size.users + 1);
  for (let user = 0; user < size.users; user++) starts[user + 1] = starts[user]! + counts[user]!;
  return starts;
}
