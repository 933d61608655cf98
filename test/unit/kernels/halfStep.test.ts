import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactorisationRequest } from '../../../src/core/factoriser.ts';
import { bestSupport } from './support/bestSupport.ts';
import { finish, silent } from './support/problems.ts';
import { testFactorisers } from './support/testFactorisers.ts';

const items = 6;
const mostRank = 8;

const request = fc
  .record({
    rank: fc.integer({ min: 1, max: mostRank }),
    reg: fc.constantFrom(0.05, 0.3, 1, 4),
    alpha: fc.constantFrom(0.5, 1, 3),
    rows: fc.array(
      fc.uniqueArray(fc.record({ item: fc.nat(items - 1), rating: fc.integer({ min: -2, max: 10 }) }), {
        selector: ({ item }) => item,
        minLength: 1,
      }),
      { minLength: 1, maxLength: 7 },
    ),
    noise: fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 60, maxLength: 60 }),
  })
  .map(({ rank, reg, alpha, rows, noise }): FactorisationRequest => {
    const ends = rows.map((_, index) => rows.slice(0, index + 1).flat().length);
    const entries = rows.flatMap((row) => row.toSorted((a, b) => a.item - b.item));
    const ratings = {
      items,
      starts: Uint32Array.of(0, ...ends),
      others: Uint32Array.from(entries, ({ item }) => item),
      rating: (entry: number) => entries[entry]!.rating,
    };
    const initialUsers = Float32Array.from({ length: rows.length * rank }, (_, i) => noise[i]! / 100);
    return { ratings, rank, maxIter: 1, alpha, reg, nonNegative: true, initialUsers };
  });

describe('a half-step of the kernels', () => {
  const withThreads = testFactorisers();

  it('finds the best of all supports for every row', async () => {
    const factoriser = withThreads(1);
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(request, async (given) => {
        const factors = await finish(factoriser.factorise(given, silent));
        // Too near to a singular system: the exact path answers.
        if (factors === undefined) return;
        compared++;
        const users = given.ratings.starts.length - 1;
        for (let user = 0; user < users; user++) {
          const { value, valueOf } = bestSupport(given, factors.items, user);
          const ours = factors.users.subarray(user * given.rank, (user + 1) * given.rank);
          expect(Math.min(...ours)).toBeGreaterThanOrEqual(0);
          expect(valueOf(ours) - value).toBeLessThanOrEqual(1e-5 * Math.max(1, Math.abs(value)));
        }
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(compared).toBeGreaterThan(200);
  });
});
