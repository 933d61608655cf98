import { createRandom, randomInteger } from '../../../src/core/random.ts';
import type { FitFactors } from './fitFactors.ts';
import { affinityOf } from './objective.ts';
import type { RatingsData } from './ratingsData.ts';

const pairs = 100_000;

/** AccessAnomaly's scores, (mean - affinity) / std over the trained triples, of the same random pairs each time. */
export function standardisedScores(data: RatingsData, factors: FitFactors): Float64Array {
  let mean = 0;
  let squares = 0;
  for (let user = 0, seen = 0; user < data.users; user++) {
    for (let entry = data.starts[user]!; entry < data.starts[user + 1]!; entry++) {
      const affinity = affinityOf(factors, user, data.item[entry]!);
      const difference = affinity - mean;
      mean += difference / ++seen;
      squares += difference * (affinity - mean);
    }
  }
  const std = Math.sqrt(squares / data.item.length);
  const random = createRandom(11n);
  return Float64Array.from({ length: pairs }, () => {
    const user = randomInteger(random, data.users);
    const item = randomInteger(random, data.items);
    return (mean - affinityOf(factors, user, item)) / std;
  });
}

export function largestDifference(a: Float64Array, b: Float64Array): number {
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - b[i]!)), 0);
}
