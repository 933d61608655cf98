import { describe, expect, it } from 'vitest';
import type { Row, RowPage } from '../../../../src/core/runRows.ts';
import { RowCache } from '../../../../webview/results/rowCache.ts';

const row = (index: number): Row => ({
  tenant: 't',
  user: `user ${index}`,
  resource: 'r',
  case: 'scored',
  score: 1,
  percentile: 50,
  count: 1,
  firstTime: NaN,
  lastTime: NaN,
  isFinding: true,
});

interface Request {
  readonly start: number;
  readonly signal: AbortSignal;
  readonly answer: () => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
}

function host(total: number): { cache: RowCache; requests: Request[]; changes: () => number } {
  const requests: Request[] = [];
  let changes = 0;
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const cache = new RowCache({
    pageSize: 10,
    changed: () => changes++,
    fetch: (start, count, signal) =>
      new Promise<RowPage>((resolve, reject) => {
        const length = Math.max(0, Math.min(count, total - start));
        requests.push({
          start,
          signal,
          answer: () => {
            resolve({ total, start, rows: Array.from({ length }, (_, place) => row(start + place)) });
            return settled();
          },
          fail: (error) => {
            reject(error);
            return settled();
          },
        });
      }),
  });
  return { cache, requests, changes: () => changes };
}

describe('RowCache', () => {
  it('asks for the pages of the rows that are wanted, and has them then', async () => {
    const { cache, requests, changes } = host(100);
    expect(cache.total).toBeUndefined();
    cache.want(8, 12);
    expect(requests.map(({ start }) => start)).toEqual([0, 10]);
    await requests[0]!.answer();
    expect(cache.total).toBe(100);
    expect(cache.rowAt(9)?.user).toBe('user 9');
    expect(cache.rowAt(10)).toBeUndefined();
    await requests[1]!.answer();
    expect(cache.rowAt(10)?.user).toBe('user 10');
    expect(changes()).toBe(2);
  });

  it('asks for no page twice', async () => {
    const { cache, requests } = host(100);
    cache.want(0, 5);
    cache.want(0, 5);
    await requests[0]!.answer();
    cache.want(3, 7);
    expect(requests).toHaveLength(1);
  });

  it('does not ask for what is no longer wanted', async () => {
    const { cache, requests } = host(1000);
    cache.want(0, 25);
    cache.want(100, 105);
    cache.want(500, 505);
    expect(requests.map(({ start }) => start)).toEqual([0, 10]);
    await requests[0]!.answer();
    await requests[1]!.answer();
    expect(requests.map(({ start }) => start)).toEqual([0, 10, 500]);
  });

  it('does not ask beyond the end', async () => {
    const { cache, requests } = host(15);
    cache.want(0, 5);
    await requests[0]!.answer();
    cache.want(0, 60);
    expect(requests.map(({ start }) => start)).toEqual([0, 10]);
    await requests[1]!.answer();
    cache.want(0, 60);
    expect(requests).toHaveLength(2);
    expect(cache.rowAt(15)).toBeUndefined();
  });

  it('knows a list without rows', async () => {
    const { cache, requests } = host(0);
    cache.want(0, 0);
    await requests[0]!.answer();
    expect(cache.total).toBe(0);
    cache.want(0, 10);
    expect(requests).toHaveLength(1);
  });

  it('forgets what was not wanted for the longest time', async () => {
    const { cache, requests } = host(10_000);
    for (let page = 0; page < 30; page++) {
      cache.want(page * 10, page * 10);
      await requests[page]!.answer();
    }
    expect(cache.rowAt(0)).toBeUndefined();
    expect(cache.rowAt(100)?.user).toBe('user 100');
    expect(cache.rowAt(299)?.user).toBe('user 299');
  });

  it('keeps an error until it is asked to try again', async () => {
    const { cache, requests } = host(100);
    const gone = new Error('gone');
    cache.want(0, 0);
    await requests[0]!.fail(gone);
    expect(cache.error).toBe(gone);
    cache.want(20, 20);
    expect(requests).toHaveLength(1);
    cache.retry();
    expect(cache.error).toBeUndefined();
    await requests[1]!.answer();
    expect(cache.rowAt(20)?.user).toBe('user 20');
  });

  it('gives up what is under way when it is disposed, without a word', async () => {
    const { cache, requests, changes } = host(100);
    cache.want(0, 0);
    cache.dispose();
    expect(requests[0]!.signal.aborted).toBe(true);
    await requests[0]!.fail(new Error('cancelled'));
    cache.want(50, 50);
    expect([changes(), cache.error, requests.length]).toEqual([0, undefined, 1]);
  });
});
