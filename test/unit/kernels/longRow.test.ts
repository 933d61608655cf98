import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/core/atOnce.ts';
import type { ExactRequest, Factors } from '../../../src/core/factoriser.ts';
import { createRandom, randomDouble, randomInteger } from '../../../src/core/random.ts';
import { als } from '../../../src/engine/accessAnomaly/als.ts';
import { initialFactors, sideSeeds } from '../../../src/engine/accessAnomaly/initialFactors.ts';
import { createProgressCounter } from '../../../src/engine/accessAnomaly/progressCounter.ts';
import { bothWays } from '../../../src/engine/accessAnomaly/ratings.ts';
import { longRowPart } from '../../../src/kernels/chunks.ts';
import { finish, silent } from './support/problems.ts';
import { testFactorisers } from './support/testFactorisers.ts';

const rank = 16;
const users = 60_001;
const seed = 7n;

/** Everybody has item 0, every third user item 1, and each two of the ten others. */
function everybodys(): ExactRequest {
  const random = createRandom(5n);
  const starts = new Uint32Array(users + 1);
  const others: number[] = [];
  for (let user = 0; user < users; user++) {
    const own = 2 + randomInteger(random, 9);
    others.push(0, ...(user % 3 === 0 ? [1] : []), own, own + 1);
    starts[user + 1] = others.length;
  }
  const values = Float32Array.from(others, () => 5 + 5 * randomDouble(random));
  const ratings = {
    items: 12,
    starts,
    others: Uint32Array.from(others),
    rating: (entry: number) => values[entry]!,
  };
  const ids = Int32Array.from({ length: users }, (_, row) => row + 1);
  const initialUsers = atOnce(initialFactors(ids, rank, 1, sideSeeds(seed).users, silent()));
  return { ratings, rank, maxIter: 2, alpha: 1, reg: 1, implicit: true, initialUsers };
}

/** A million numbers are too many for the words of a difference. */
function isSame(one: Factors | undefined, other: Factors | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const sides = ['users', 'items'] as const;
  return sides.every((side) => Buffer.from(one[side].buffer).equals(Buffer.from(other[side].buffer)));
}

describe('a resource that everybody has', () => {
  const withThreads = testFactorisers();
  const request = everybodys();
  const fast = { ...request, nonNegative: true };
  const inTypeScript = (): Factors =>
    atOnce(
      als(
        atOnce(bothWays(request.ratings, silent())),
        { ...request, blocks: 1, seed },
        createProgressCounter(9),
      ),
    );

  it('is a row of several parts', () => {
    expect(users).toBeGreaterThan(2 * longRowPart(rank));
  });

  it('gives the same bits with 1 to 8 threads, near to those of the doubles', async () => {
    const alone = await finish(withThreads(1).factorise(fast, silent));
    for (const threads of [2, 3, 8]) {
      expect(isSame(await finish(withThreads(threads).factorise(fast, silent)), alone)).toBe(true);
    }
    const exact = await finish(withThreads(2).factoriseExactly(request, silent));
    expect(isSame(exact, inTypeScript())).toBe(true);
    const differences = exact!.items.map((value, i) => Math.abs(value - alone!.items[i]!));
    expect(Math.max(...differences)).toBeLessThan(1e-4);
  });

  it('gives the same bits when the threads die in the middle', async () => {
    const factoriser = withThreads(3);
    const steps = factoriser.factorise(fast, silent);
    for (let step = 0; step < 60; step++) steps.next();
    await factoriser.dispose();
    const alone = await finish(withThreads(1).factorise(fast, silent));
    expect(isSame(await finish(steps), alone)).toBe(true);
  });
});
