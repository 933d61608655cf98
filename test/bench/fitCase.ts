import { atOnce } from '../../src/core/atOnce.ts';
import { createRandom, randomInteger } from '../../src/core/random.ts';
import { als } from '../../src/engine/accessAnomaly/als.ts';
import { initialFactors, sideSeeds } from '../../src/engine/accessAnomaly/initialFactors.ts';
import { createProgressCounter } from '../../src/engine/accessAnomaly/progressCounter.ts';
import { type Ratings, transposeRows } from '../../src/engine/accessAnomaly/ratings.ts';
import type { BenchCase } from './benchCase.ts';
import { naiveAls } from './naiveAls.ts';

const step = { step: 1, of: 1, message: '' };

const users = 2000;
const items = 500;
const perUser = 25;
const rank = 10;
const maxIter = 5;
const seed = 7n;

/** The exact path against the loops one writes first, with the same solver. */
export function fitCase(): Promise<BenchCase> {
  const ratings = randomRatings();
  const options = { rank, maxIter, blocks: 1, seed, implicit: true, alpha: 1, reg: 1 };
  const start = drain(
    initialFactors(
      Int32Array.from({ length: users }, (_, row) => row + 1),
      rank,
      1,
      sideSeeds(seed).users,
      { step: 1, of: 1, message: '' },
    ),
  );
  return Promise.resolve({
    name: 'fit',
    size: `${users} users, ${items} resources, ${users * perUser} pairs, rank ${rank}, ${maxIter} iterations`,
    leastRatio: 3,
    baseline: 'naive loops',
    ours: () => Promise.resolve(drain(als(ratings, options, createProgressCounter(100))).users),
    theirs: () => Promise.resolve(Float32Array.from(naiveAls(ratings, start, rank, maxIter).users.flat())),
    same: (ours, theirs) =>
      ours instanceof Float32Array &&
      theirs instanceof Float32Array &&
      ours.every((value, i) => Math.abs(value - (theirs[i] ?? NaN)) < 1e-5),
  });
}

function randomRatings(): Ratings {
  const random = createRandom(seed);
  const starts = Uint32Array.from({ length: users + 1 }, (_, row) => row * perUser);
  const others = new Uint32Array(users * perUser);
  const values = new Float32Array(users * perUser);
  for (let user = 0; user < users; user++) {
    const chosen = new Set<number>();
    while (chosen.size < perUser) chosen.add(randomInteger(random, items));
    [...chosen]
      .sort((a, b) => a - b)
      .forEach((item, i) => {
        others[user * perUser + i] = item;
        values[user * perUser + i] = 5 + (randomInteger(random, 1000) / 1000) * 5;
      });
  }
  const byUser = { starts, others, values };
  return { byUser, byItem: atOnce(transposeRows(byUser, items, step)) };
}

function drain<Result>(steps: Generator<unknown, Result, void>): Result {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}
