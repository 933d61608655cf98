import { spawnSync } from 'node:child_process';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../../src/store/lock.ts';
import { nodeFileSystem } from '../../../src/store/nodeFileSystem.ts';
import { faulty, systemError, temporaryFolder } from './support.ts';

const folder = temporaryFolder();
const path = (): string => join(folder(), '.byoml-lock');
const now = (): number => Date.now();
const lock = (work: () => Promise<string> = () => Promise.resolve('done')): Promise<string> =>
  withLock(folder(), now, work);

describe('withLock', () => {
  it('lets one work at a time and tells the second who works, and since when', async () => {
    const since = Date.UTC(2026, 0, 31, 8, 5);
    const result = await withLock(
      folder(),
      () => since,
      async () => {
        await expect(lock()).rejects.toMatchObject({
          code: 'store.locked',
          kind: 'precondition',
          args: { pid: process.pid, since: '2026-01-31T08:05:00.000Z', path: path() },
        });
        return 'first';
      },
    );
    expect(result).toBe('first');
    expect(await lock()).toBe('done');
    expect(await readdir(folder())).toEqual([]);
  });

  it('is given back when the work fails', async () => {
    await expect(lock(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await lock()).toBe('done');
  });

  it('is respected while its process lives', async () => {
    await writeFile(path(), JSON.stringify({ pid: process.ppid, since: 'then' }));
    await expect(lock()).rejects.toMatchObject({
      code: 'store.locked',
      args: { pid: process.ppid, since: 'then' },
    });
    expect(await readFile(path(), 'utf8')).toContain('then');
  });

  it('is taken over from a process that is no more', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    await writeFile(path(), JSON.stringify({ pid, since: 'then' }));
    expect(await lock()).toBe('done');
  });

  it('is taken over when it is older than we are and has our process id', async () => {
    await writeFile(path(), JSON.stringify({ pid: process.pid, since: 'then' }));
    await utimes(path(), 1_000_000, 1_000_000);
    expect(await lock()).toBe('done');
  });

  it('is taken over from a thread of this process that has ended, and from no other', async () => {
    const thread = { ...nodeFileSystem, self: { ...nodeFileSystem.self, thread: 'the one before' } };
    const takenOver = withLock(folder(), now, () => lock(), thread);
    expect(await takenOver).toBe('done');
    await writeFile(path(), JSON.stringify({ pid: process.ppid, thread: 'the one before', since: 'then' }));
    await expect(lock()).rejects.toMatchObject({ code: 'store.locked' });
  });

  it('without a holder is respected for some seconds, then taken over', async () => {
    await writeFile(path(), '');
    await expect(lock()).rejects.toMatchObject({ code: 'store.locked' });
    await utimes(path(), 1_000_000, 1_000_000);
    expect(await lock()).toBe('done');
  });

  it('goes to one of many who find it abandoned', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    await writeFile(path(), JSON.stringify({ pid, since: 'then' }));
    let inside = 0;
    let most = 0;
    const work = async (): Promise<string> => {
      most = Math.max(most, ++inside);
      await nodeFileSystem.wait(20);
      inside--;
      return 'done';
    };
    // The later one of two looks, the longer the first one has been at work.
    let delay = 0;
    const remove = async (name: string): Promise<void> => {
      await nodeFileSystem.wait((delay += 3));
      await nodeFileSystem.remove(name);
    };
    const late = { ...nodeFileSystem, remove };
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => withLock(folder(), now, work, late)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    expect(most).toBe(1);
    expect(await readdir(folder())).toEqual([]);
  });

  it('is taken over also when the last take-over was killed', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    for (const name of [path(), `${path()}-takeover`]) {
      await writeFile(name, JSON.stringify({ pid, since: 'then' }));
    }
    expect(await lock()).toBe('done');
    expect(await readdir(folder())).toEqual([]);
  });

  it('says so when the folder cannot be written to', async () => {
    const create = (): Promise<never> => Promise.reject(systemError('EROFS'));
    await expect(withLock(folder(), now, () => Promise.resolve(1), faulty({ create }))).rejects.toMatchObject(
      {
        code: 'store.notWritable',
        args: { reason: 'the disk is read-only' },
      },
    );
  });
});
