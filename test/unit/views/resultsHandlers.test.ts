import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import type { WorkerPool } from '../../../src/host/workerPool.ts';
import { packNumbers, unpackNumbers } from '../../../src/protocol/jsonNumbers.ts';
import type { ResultsHostApi, ResultsPageApi } from '../../../src/protocol/resultsApi.ts';
import { Rpc } from '../../../src/protocol/rpc.ts';
import type { Channel } from '../../../src/protocol/rpcTypes.ts';
import { resultsHandlers, type ResultsPorts } from '../../../src/views/resultsHandlers.ts';

const place = { workspace: '/w', detection: 'shares', run: 'r1' };
const query = {
  of: 'findings',
  text: '',
  cases: 'all',
  sortBy: 'percentile',
  descending: true,
  start: 0,
  count: 200,
} as const;

interface Fakes {
  readonly page: Rpc<ResultsPageApi, ResultsHostApi>;
  /** What the page sends without its Rpc. */
  readonly send: (message: unknown) => void;
  readonly answers: unknown[];
  readonly asked: { readonly method: string; readonly input: unknown; readonly signal: unknown }[];
  readonly ports: { [Port in keyof ResultsPorts]: ReturnType<typeof vi.fn> };
}

/** A page and its host over a channel that makes JSON of messages, as that of a webview does. */
function connect(answer: (method: string) => unknown = () => null): Fakes {
  const ends: ((message: unknown) => void)[] = [];
  const answers: unknown[] = [];
  const through = (message: unknown): unknown =>
    unpackNumbers(JSON.parse(JSON.stringify(packNumbers(message))));
  const end = (other: number): Channel => ({
    post: (message) => {
      if (other === 0) answers.push(message);
      queueMicrotask(() => ends[other]?.(through(message)));
    },
    listen: (receive) => void ends.push(receive),
  });
  const asked: Fakes['asked'] = [];
  const call = (
    lane: string,
    method: string,
    input: unknown,
    options?: { readonly signal?: AbortSignal },
  ): Promise<unknown> => {
    expect(lane).toBe('pages');
    asked.push({ method, input, signal: options?.signal });
    return Promise.resolve(answer(method));
  };
  const ports = {
    askWhere: vi.fn(() => Promise.resolve<string | undefined>('/out.csv')),
    createRule: vi.fn(() => Promise.resolve()),
    copy: vi.fn(() => Promise.resolve()),
    sizeOf: vi.fn(() => Promise.resolve<number | undefined>(10)),
    openText: vi.fn(() => Promise.resolve()),
  };
  const handlers = resultsHandlers(place, { call: call as WorkerPool['call'] }, ports);
  const page = new Rpc<ResultsPageApi, ResultsHostApi>(end(1), { runChanged: () => Promise.resolve(null) });
  new Rpc<ResultsHostApi, ResultsPageApi>(end(0), handlers);
  return { page, send: (message) => ends[1]?.(message), answers, asked, ports };
}

describe('the host of the results page', () => {
  it('asks the worker, of its own run', async () => {
    const row = { score: Infinity, firstTime: NaN };
    const { page, asked } = connect(() => ({ total: 1, start: 0, rows: [row] }));
    expect(await page.call('rows', query)).toEqual({ total: 1, start: 0, rows: [row] });
    await page.call('summary', {});
    await page.call('histogram', { bars: 50 });
    await page.call('rowDetail', { tenant: 't', user: 'u', resource: 'r' });
    expect(asked.map(({ method, input }) => ({ method, input }))).toEqual([
      { method: 'rows', input: { ...place, query } },
      { method: 'runSummary', input: place },
      { method: 'histogram', input: { ...place, bars: 50 } },
      { method: 'rowDetail', input: { ...place, row: { tenant: 't', user: 'u', resource: 'r' } } },
    ]);
  });

  it('cannot be talked into another run', async () => {
    const { send, asked } = connect();
    send({ rpc: 'call', id: 1, method: 'rows', input: { ...query, workspace: '/etc', run: 'x' } });
    send({ rpc: 'call', id: 2, method: 'histogram', input: { bars: 5, workspace: '/etc' } });
    await vi.waitFor(() => {
      expect(asked).toHaveLength(2);
    });
    for (const { input } of asked) expect(input).toMatchObject(place);
  });

  it('passes on that the page no longer wants an answer', async () => {
    const { page, asked } = connect(() => new Promise(() => undefined));
    const abort = new AbortController();
    const rows = page.call('rows', query, { signal: abort.signal });
    await vi.waitFor(() => {
      expect(asked).toHaveLength(1);
    });
    abort.abort();
    await expect(rows).rejects.toMatchObject({ code: 'cancelled' });
    await vi.waitFor(() => {
      expect(asked[0]?.signal).toMatchObject({ aborted: true });
    });
  });

  it('asks where to before it exports, and takes no for an answer', async () => {
    const { page, ports, asked } = connect(() => ({ path: '/out.csv', rows: 3 }));
    expect(await page.call('exportCsv', query)).toBe(true);
    expect(ports.askWhere).toHaveBeenCalledWith('shares-r1.csv');
    expect(asked[0]?.input).toEqual({ ...place, query, to: '/out.csv' });
    ports.askWhere.mockResolvedValueOnce(undefined);
    expect(await page.call('exportCsv', query)).toBe(false);
    expect(asked).toHaveLength(1);
  });

  it('creates the rule of its detection and copies text', async () => {
    const { page, ports } = connect();
    await page.call('createRule', {});
    await page.call('copy', { text: 'contoso\\alice' });
    expect(ports.createRule).toHaveBeenCalledWith(place);
    expect(ports.copy).toHaveBeenCalledWith('contoso\\alice');
  });

  it('opens the event an access was read from', async () => {
    const { page, ports } = connect();
    await page.call('openSource', { file: 'sample/PT05M.json', line: 7 });
    expect(ports.openText).toHaveBeenCalledWith('/w/sample/PT05M.json', 7);
  });

  it.each([
    ['/d/a.json', undefined, 'no longer there'],
    ['/d/a.json.gz', 10, 'not plain text'],
    ['/d/a.parquet', 10, 'not plain text'],
    ['/d/a.json', 200 * 2 ** 20, '200 MB, more than'],
  ])('says why it cannot open %s of %s bytes', async (file, size, words) => {
    const { page, ports } = connect();
    ports.sizeOf.mockResolvedValue(size);
    const opened = page.call('openSource', { file, line: 7 });
    await expect(opened).rejects.toMatchObject({ code: 'page.source' });
    await expect(opened).rejects.toThrow(words);
    expect(ports.openText).not.toHaveBeenCalled();
  });

  it('hands on what went wrong', async () => {
    const { page } = connect(() => {
      throw new ByomlError('run.missing', { run: 'r1', detection: 'shares' });
    });
    await expect(page.call('summary', {})).rejects.toMatchObject({ code: 'run.missing' });
  });

  it('answers nonsense with an error, and nothing else happens', async () => {
    const methods = ['copy', 'openSource', 'histogram', 'nothing', 'constructor', '__proto__', 'toString'];
    const junk = fc.oneof(fc.anything({ maxDepth: 2 }), fc.constant({ file: '', line: 1 }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...methods), junk, async (method, input) => {
        const { send, answers, ports, asked } = connect();
        send({ rpc: 'call', id: 1, method, input });
        await vi.waitFor(() => {
          expect(answers).toHaveLength(1);
        });
        expect(answers[0]).toMatchObject({ rpc: 'err', id: 1 });
        expect(ports.copy).not.toHaveBeenCalled();
        expect(ports.openText).not.toHaveBeenCalled();
        expect(asked).toEqual([]);
      }),
    );
  });

  it('survives messages that are none', () => {
    const { send } = connect();
    const messages = [
      null,
      7,
      'call',
      [],
      { rpc: 'call' },
      { rpc: 'call', id: 'x' },
      { rpc: 'call', id: 1 },
      { rpc: 'call', id: 2, method: { a: 1 } },
      { rpc: 'ok', id: 99 },
      { rpc: 'err', id: 99 },
      { rpc: 'cancel', id: 99 },
      { rpc: 'progress', id: 99 },
      { rpc: 'other', id: 99 },
    ];
    for (const message of messages) {
      expect(() => {
        send(message);
      }).not.toThrow();
    }
  });
});
