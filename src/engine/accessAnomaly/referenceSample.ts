import type { Step, Steps } from '../../core/algorithm.ts';
import { type Random, randomDouble } from '../../core/random.ts';
import { placesAStep, stretches } from '../../core/stretches.ts';
import type { PairSet } from './pairSet.ts';

/** Pairs drawn before other work gets its turn. */
const drawsAStep = 5000;

/** A block of rows, `from .. to`. */
interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** Never-seen pairs that users and resources of one tenant can be drawn from. */
export interface ReferenceSource {
  readonly known: PairSet;
  readonly users: RowRange;
  readonly resources: RowRange;
  /** Per row of `users` and of `resources`: how often it is drawn; whole numbers, 0 = never. */
  readonly userWeights: Float64Array;
  readonly resourceWeights: Float64Array;
}

/**
 * Up to `pairs` pairs drawn with replacement, user by user weight and resource by resource weight given that the pair is
 * not known: what drawing and refusing known pairs would give, without refusals, so dense data cost no more. No more pairs
 * than there are never-seen ones; `take` gets each.
 */
export function* referenceSample(
  source: ReferenceSource,
  pairs: number,
  random: Random,
  take: (user: number, resource: number) => void,
  step: Step,
): Steps<void> {
  const resources = cumulative(source.resourceWeights, source.resources);
  const knownWeights = yield* cumulativeKnown(source, step);
  const users = allowedWeights(source, resources, knownWeights);
  const total = users[users.length - 1]!;
  const draws = total === 0 ? 0 : Math.min(pairs, yield* neverSeen(source, step));
  for (let draw = 0; draw < draws; draw++) {
    if (draw > 0 && draw % drawsAStep === 0) yield step;
    const local = placeOf(users, randomPoint(random, total));
    const user = source.users.from + local;
    take(user, drawResource(source, resources, knownWeights, user, random));
  }
}

/** Sums of the weights before each row of the range, and of all. */
function cumulative(weights: Float64Array, range: RowRange): Float64Array {
  const sums = new Float64Array(range.to - range.from + 1);
  for (let row = range.from, i = 0; row < range.to; row++, i++) sums[i + 1] = sums[i]! + weights[row]!;
  return sums;
}

/** For the known pairs of the tenant's users, in order: sums of the resources' weights before each, and of all. */
function* cumulativeKnown(
  { known, users, resourceWeights }: ReferenceSource,
  step: Step,
): Steps<Float64Array> {
  const first = known.starts[users.from]!;
  const sums = new Float64Array(known.starts[users.to]! - first + 1);
  yield* stretches(sums.length - 1, step, (from, to) => {
    for (let i = from; i < to; i++) sums[i + 1] = sums[i]! + resourceWeights[known.resources[first + i]!]!;
  });
  return sums;
}

/** Cumulative over users: weight x the weight of the resources that the user does not know. */
function allowedWeights(
  source: ReferenceSource,
  resources: Float64Array,
  knownWeights: Float64Array,
): Float64Array {
  const { known, users, userWeights } = source;
  const total = resources[resources.length - 1]!;
  const base = known.starts[users.from]!;
  const sums = new Float64Array(users.to - users.from + 1);
  for (let user = users.from, i = 0; user < users.to; user++, i++) {
    const ofKnown = knownWeights[known.starts[user + 1]! - base]! - knownWeights[known.starts[user]! - base]!;
    sums[i + 1] = sums[i]! + userWeights[user]! * (total - ofKnown);
  }
  return sums;
}

/** How many pairs of weight above 0 are not known. */
function* neverSeen(
  { known, users, resources, userWeights, resourceWeights }: ReferenceSource,
  step: Step,
): Steps<number> {
  let drawable = 0;
  for (let resource = resources.from; resource < resources.to; resource++) {
    if (resourceWeights[resource]! > 0) drawable++;
  }
  let pairs = 0;
  let done = 0;
  for (let user = users.from; user < users.to; user++) {
    if (userWeights[user] === 0) continue;
    pairs += drawable;
    for (let i = known.starts[user]!; i < known.starts[user + 1]!; i++) {
      if (resourceWeights[known.resources[i]!]! > 0) pairs--;
      if (++done % placesAStep === 0) yield step;
    }
  }
  return pairs;
}

/** A resource that the user does not know: a point on the line of unknown weights, moved past the known ones before it. */
function drawResource(
  { known, users, resources: range }: ReferenceSource,
  resources: Float64Array,
  knownWeights: Float64Array,
  user: number,
  random: Random,
): number {
  const base = known.starts[users.from]!;
  const first = known.starts[user]! - base;
  const end = known.starts[user + 1]! - base;
  const ofKnown = knownWeights[end]! - knownWeights[first]!;
  const point = randomPoint(random, resources[resources.length - 1]! - ofKnown);
  let low = first;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const before = resources[known.resources[base + middle]! - range.from]!;
    const unknownBefore = before - (knownWeights[middle]! - knownWeights[first]!);
    if (unknownBefore <= point) low = middle + 1;
    else high = middle;
  }
  return range.from + placeOf(resources, point + (knownWeights[low]! - knownWeights[first]!));
}

/** The last place whose sum is not above the point: the row that the point falls into. */
function placeOf(sums: Float64Array, point: number): number {
  let low = 1;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sums[middle]! <= point) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Uniform whole number in [0, bound), for bounds beyond 32 bits; whole, so that sums of weights stay exact. */
function randomPoint(random: Random, bound: number): number {
  return Math.min(Math.floor(randomDouble(random) * bound), bound - 1);
}
