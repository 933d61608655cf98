import { describe, expect, it } from 'vitest';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import type { FactorisationRequest, Factors } from '../../../src/core/factoriser.ts';
import { finish, problem, silent } from './support/problems.ts';
import { testFactorisers } from './support/testFactorisers.ts';

const size = { users: 700, items: 90, entriesAUser: 30, rank: 10, maxIter: 8 };

describe('the kernels and their threads', () => {
  const withThreads = testFactorisers();
  const factorise = async (threads: number, request: FactorisationRequest): Promise<Factors | undefined> =>
    finish(withThreads(threads).factorise(request, silent));

  it('gives the same bits with 1 to 8 threads', async () => {
    const request = problem(1n, size);
    const alone = await factorise(1, request);
    expect(alone?.users.every((value) => value >= 0)).toBe(true);
    for (const threads of [2, 3, 4, 8]) expect(await factorise(threads, request)).toEqual(alone);
  });

  it('gives the same bits in memory that was used before', async () => {
    const factoriser = withThreads(2);
    const request = problem(2n, size);
    const first = await finish(factoriser.factorise(request, silent));
    await finish(factoriser.factorise(problem(3n, { ...size, rank: 16 }), silent));
    expect(await finish(factoriser.factorise(request, silent))).toEqual(first);
  });

  it('pads a rank that has no kernel of its own, and the padding changes nothing but roundings', async () => {
    const request = problem(4n, { ...size, rank: 11 });
    const factors = await factorise(2, request);
    expect(factors?.users.length).toBe(11 * size.users);
    expect(factors?.users.some((value) => value > 0)).toBe(true);
  });

  it('lets two factorisations run at once', async () => {
    const factoriser = withThreads(2);
    const requests = [problem(5n, size), problem(6n, size)];
    const both = await Promise.all(requests.map((request) => finish(factoriser.factorise(request, silent))));
    for (const [index, request] of requests.entries()) {
      expect(both[index]).toEqual(await factorise(1, request));
    }
  });

  it('finishes with the same bits when its threads die in the middle', async () => {
    const request = problem(7n, size);
    const factoriser = withThreads(3);
    const steps = factoriser.factorise(request, silent);
    for (let step = 0; step < 20; step++) steps.next();
    await factoriser.dispose();
    expect(await finish(steps)).toEqual(await factorise(1, request));
    // And starts others for the next.
    expect(await finish(factoriser.factorise(request, silent))).toEqual(await factorise(1, request));
  });

  it('starts afresh after a factorisation that was given up', async () => {
    const request = problem(8n, size);
    const factoriser = withThreads(2);
    const steps = factoriser.factorise(problem(9n, size), silent);
    for (let step = 0; step < 20; step++) steps.next();
    expect(() => steps.throw(new Error('enough'))).toThrow('enough');
    expect(await finish(factoriser.factorise(request, silent))).toEqual(await factorise(1, request));
  });

  it('gives way after every chunk of the work, so that it can be stopped', async () => {
    const request = problem(10n, { ...size, users: 20_000, items: 400, maxIter: 1 });
    const steps = withThreads(1).factorise(request, silent);
    let count = 0;
    while (steps.next().done !== true) count++;
    // 1.2 million entries of 60 multiplications, 3 million a chunk, on both sides.
    expect(count).toBeGreaterThan(20);
    await Promise.resolve();
  });

  it('refuses what is larger than its budget, with the size, before it allocates', () => {
    const steps = withThreads(1, 2 ** 20).factorise(problem(11n, { ...size, users: 20_000 }), silent);
    let refusal: unknown;
    try {
      steps.next();
    } catch (error) {
      refusal = error;
    }
    if (!ByomlError.is(refusal, 'model.memory')) throw new Error('it was not refused');
    expect(refusal.args.budget).toBe('1 MiB');
    expect(refusal.args.needed).toMatch(/^\d+ MiB$/);
  });

  it('says so where a system is too near to a singular one', async () => {
    const request = problem(12n, { ...size, users: 6, items: 5, entriesAUser: 2 });
    expect(await factorise(1, { ...request, reg: 0 })).toBeUndefined();
    expect(await factorise(1, { ...request, reg: 1e-9 })).toBeUndefined();
    expect(await factorise(1, { ...request, alpha: 1e38 })).toBeUndefined();
  });
});
