import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Jobs } from '../../../src/host/jobs.ts';
import { WorkerPool } from '../../../src/host/workerPool.ts';
import { silentHost } from './support/silentHost.ts';

/** A worker that answers one kind of call with its thread's number, never ends another, and dies of a third. */
const script = `
import { parentPort, threadId } from 'node:worker_threads';
parentPort.on('message', ({ rpc, id, method }) => {
  if (rpc !== 'call') return;
  if (method === 'readWorkspace') parentPort.postMessage({ rpc: 'ok', id, output: threadId });
  if (method === 'score') throw new Error('out of luck');
});
`;

const place = { workspace: '/w', detection: 'files' };

describe('WorkerPool', () => {
  let folder: string;
  let url: URL;
  let pool: WorkerPool;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'byoml-'));
    const path = join(folder, 'worker.mjs');
    await writeFile(path, script);
    url = pathToFileURL(path);
  });

  afterEach(() => {
    pool.dispose();
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const made = (script = url): WorkerPool => (pool = new WorkerPool(script, silentHost));
  const thread = (lane: 'jobs' | 'pages'): Promise<unknown> =>
    pool.call(lane, 'readWorkspace', { workspace: '/w' });

  it('has one worker a lane, which stays', async () => {
    made();
    const [jobs, pages] = [await thread('jobs'), await thread('pages')];
    expect(jobs).not.toBe(pages);
    expect([await thread('jobs'), await thread('pages')]).toEqual([jobs, pages]);
  });

  it('fails the calls of a worker that dies, in words, and starts another with the next', async () => {
    made();
    const first = await thread('jobs');
    const waiting = pool.call('jobs', 'train', place);
    const dying = pool.call('jobs', 'score', place);
    await expect(waiting).rejects.toMatchObject({ code: 'connection.closed' });
    await expect(dying).rejects.toThrow('out of luck');
    expect(await thread('jobs')).not.toBe(first);
  });

  it('leaves the other lane alone when a worker is ended', async () => {
    made();
    const pages = await thread('pages');
    const waiting = pool.call('jobs', 'train', place);
    await Promise.all([expect(waiting).rejects.toThrow('a test'), pool.end('jobs', 'a test')]);
    expect(await thread('pages')).toBe(pages);
  });

  it('says so when its script cannot be started', async () => {
    made(pathToFileURL(join(folder, 'none.mjs')));
    await expect(thread('jobs')).rejects.toMatchObject({ code: 'connection.closed' });
  });

  it('starts nothing once the editor is closing', async () => {
    made();
    const waiting = pool.call('jobs', 'train', place);
    const closed = expect(waiting).rejects.toThrow('the editor is closing');
    pool.dispose();
    await closed;
    await expect(thread('jobs')).rejects.toThrow('the editor is closing');
  });

  it('lets a job fail with its worker, and the next one run', async () => {
    made();
    const jobs = new Jobs({ get: () => undefined, update: () => Promise.resolve() }, () => 0);
    const job = { title: 'Score files', workspace: '/w' };
    const failing = jobs.run(job, (handle) => pool.call('jobs', 'score', place, handle));
    await expect(failing).rejects.toThrow('out of luck');
    await jobs.run(job, () => thread('jobs'));
    expect(jobs.list().map(({ state }) => state)).toEqual(['done', 'failed']);
  });
});
