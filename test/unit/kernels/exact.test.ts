import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/core/atOnce.ts';
import type { ExactRequest, Factors } from '../../../src/core/factoriser.ts';
import { als } from '../../../src/engine/accessAnomaly/als.ts';
import { initialFactors, sideSeeds } from '../../../src/engine/accessAnomaly/initialFactors.ts';
import { createProgressCounter } from '../../../src/engine/accessAnomaly/progressCounter.ts';
import { bothWays } from '../../../src/engine/accessAnomaly/ratings.ts';
import { finish, problem, silent } from './support/problems.ts';
import { testFactorisers } from './support/testFactorisers.ts';

const step = { step: 1, of: 1, message: '' };

const size = { users: 160, items: 40, entriesAUser: 12, rank: 10, maxIter: 4 };
const seed = 7n;
const blocks = 2;

type Options = Partial<Pick<ExactRequest, 'implicit' | 'alpha' | 'reg' | 'rank' | 'maxIter'>>;

describe('the exact kernel and its threads', () => {
  const withThreads = testFactorisers();

  const requestOf = async (options: Options, given = size): Promise<ExactRequest> => {
    const request = { ...problem(3n, given), implicit: true, ...options };
    const ids = Int32Array.from({ length: given.users }, (_, row) => row + 1);
    const step = silent();
    const initialUsers = await finish(initialFactors(ids, request.rank, blocks, sideSeeds(seed).users, step));
    return { ...request, initialUsers };
  };

  const inTypeScript = async (request: ExactRequest): Promise<Factors> =>
    finish(
      als(atOnce(bothWays(request.ratings, step)), { ...request, blocks, seed }, createProgressCounter(100)),
    );

  it.each<Options>([
    {},
    { implicit: false },
    { implicit: false, reg: 0.1 },
    { reg: 0 },
    { alpha: 0 },
    { alpha: 40 },
    { alpha: 0.1, reg: 1e-9 },
    { reg: 100 },
    ...[1, 2, 3, 4, 5, 9, 11, 16, 30, 64, 65].map((rank) => ({ rank, maxIter: 2 })),
  ])('%j: gives the bits of the TypeScript', async (options) => {
    const request = await requestOf(options);
    const factors = await finish(withThreads(1).factoriseExactly(request, silent));
    expect(factors).toEqual(await inTypeScript(request));
  });

  it('takes the largest rank', async () => {
    const request = await requestOf(
      { rank: 256, maxIter: 1 },
      { ...size, users: 12, items: 9, entriesAUser: 3 },
    );
    const factors = await finish(withThreads(1).factoriseExactly(request, silent));
    expect(factors).toEqual(await inTypeScript(request));
  });

  it('takes ratings that are zero or negative as the TypeScript does', async () => {
    const request = await requestOf({});
    const { rating } = request.ratings;
    const signed = (entry: number): number => rating(entry) * ((entry % 3) - 1);
    const all = { ...request, ratings: { ...request.ratings, rating: signed } };
    expect(await finish(withThreads(1).factoriseExactly(all, silent))).toEqual(await inTypeScript(all));
  });

  it('gives the same bits with 1 to 8 threads', async () => {
    const request = await requestOf({}, { ...size, users: 900, items: 90, entriesAUser: 40 });
    const expected = await inTypeScript(request);
    for (const threads of [1, 2, 3, 4, 5, 6, 7, 8]) {
      expect(await finish(withThreads(threads).factoriseExactly(request, silent))).toEqual(expected);
    }
  });

  it('shares threads and memory with the fast kernels', async () => {
    const request = await requestOf({}, { ...size, users: 900, items: 90, entriesAUser: 40 });
    const factoriser = withThreads(2);
    const fast = { ...request, nonNegative: true };
    const first = await finish(factoriser.factorise(fast, silent));
    expect(await finish(factoriser.factoriseExactly(request, silent))).toEqual(await inTypeScript(request));
    expect(await finish(factoriser.factorise(fast, silent))).toEqual(first);
  });

  it('finishes with the same bits when its threads die in the middle', async () => {
    const request = await requestOf({}, { ...size, users: 900, items: 90, entriesAUser: 40 });
    const factoriser = withThreads(3);
    const steps = factoriser.factoriseExactly(request, silent);
    for (let step = 0; step < 20; step++) steps.next();
    await factoriser.dispose();
    expect(await finish(steps)).toEqual(await inTypeScript(request));
  });
});
