import { createRandom, randomInteger } from '../../../src/core/random.ts';
import type { FitFactors } from './fitFactors.ts';
import { gram } from './gram.ts';
import type { RatingsData } from './ratingsData.ts';

const sampledUsers = 300;

/**
 * How far some users' vectors, which a fit solves last, are from the minimum that the items' vectors leave them: the largest
 * element of the gradient Ax - b over the largest of b. In a non-negative fit, a push into a wall at 0 is none.
 */
export function largestGradient(data: RatingsData, factors: FitFactors, nonnegative: boolean): number {
  const { rank, items } = factors;
  const itemGram = gram(items, rank);
  const random = createRandom(17n);
  let largest = 0;
  for (let draw = 0; draw < sampledUsers; draw++) {
    const user = randomInteger(random, data.users);
    largest = Math.max(largest, gradientOf(data, factors, user, itemGram, nonnegative));
  }
  return largest;
}

function gradientOf(
  { starts, item, rating }: RatingsData,
  { rank, users, items }: FitFactors,
  user: number,
  itemGram: Float64Array,
  nonnegative: boolean,
): number {
  const x = users.subarray(user * rank, (user + 1) * rank);
  const entries = starts[user + 1]! - starts[user]!;
  const gradient = Float64Array.from(x, (value, i) =>
    x.reduce((sum, other, j) => sum + itemGram[i * rank + j]! * other, entries * value),
  );
  const b = new Float64Array(rank);
  for (let entry = starts[user]!; entry < starts[user + 1]!; entry++) {
    const y = items.subarray(item[entry]! * rank, (item[entry]! + 1) * rank);
    const affinity = x.reduce((sum, value, i) => sum + value * y[i]!, 0);
    for (let i = 0; i < rank; i++) {
      gradient[i]! += rating[entry]! * affinity * y[i]!;
      b[i]! += (1 + rating[entry]!) * y[i]!;
    }
  }
  let [largest, scale] = [0, 0];
  for (let i = 0; i < rank; i++) {
    const difference = gradient[i]! - b[i]!;
    const pushes = nonnegative && x[i] === 0 && difference > 0;
    if (!pushes) largest = Math.max(largest, Math.abs(difference));
    scale = Math.max(scale, Math.abs(b[i]!));
  }
  return scale === 0 ? largest : largest / scale;
}
