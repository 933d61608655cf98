import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import type { WorkspaceSummary } from '../../../src/core/workspaceSummary.ts';
import { Listeners } from '../../../src/host/listeners.ts';
import type { OpenFolder, OpenFolders } from '../../../src/host/openFolders.ts';
import type { WorkerPool } from '../../../src/host/workerPool.ts';
import { Workspaces } from '../../../src/host/workspaces.ts';

const empty: WorkspaceSummary = { detections: [] };

function fakePool(read: (workspace: string) => Promise<WorkspaceSummary | undefined>): {
  readonly pool: Pick<WorkerPool, 'call'>;
  readonly asked: string[];
} {
  const asked: string[] = [];
  const call = (lane: string, method: string, { workspace }: { readonly workspace: string }): unknown => {
    asked.push(`${lane} ${method} ${workspace}`);
    return read(workspace);
  };
  return { pool: { call: call as WorkerPool['call'] }, asked };
}

function fakeFolders(...paths: string[]): OpenFolders & {
  open: OpenFolder[];
  readonly watched: Map<string, () => void>;
  readonly folders: Listeners<undefined>;
} {
  const folders = new Listeners<undefined>();
  const watched = new Map<string, () => void>();
  return {
    open: paths.map((path) => ({ name: path.slice(1), path })),
    watched,
    folders,
    list() {
      return this.open;
    },
    onDidChange: folders.event,
    watch: (path, changed) => {
      watched.set(path, changed);
      return { dispose: () => void watched.delete(path) };
    },
  };
}

describe('Workspaces', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('reads nothing until somebody asks, and then once', async () => {
    const { pool, asked } = fakePool(() => Promise.resolve(empty));
    const workspaces = new Workspaces(pool, fakeFolders('/a', '/b'));
    expect(asked).toEqual([]);
    await Promise.all([workspaces.list(), workspaces.list()]);
    await workspaces.list();
    expect(asked).toEqual(['pages readWorkspace /a', 'pages readWorkspace /b']);
  });

  it('gathers changes of files, tells of them once, and reads anew', async () => {
    let version = 0;
    const { pool } = fakePool(() => Promise.resolve({ problem: `v${++version}`, detections: [] }));
    const folders = fakeFolders('/a');
    const workspaces = new Workspaces(pool, folders);
    const told = vi.fn();
    workspaces.onDidChange(told);
    expect((await workspaces.list())[0]?.summary?.problem).toBe('v1');
    for (let at = 0; at < 5; at++) folders.watched.get('/a')?.();
    expect(told).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(told).toHaveBeenCalledTimes(1);
    expect((await workspaces.list())[0]?.summary?.problem).toBe('v2');
  });

  it('an older reading that ends late does not replace a newer one', async () => {
    const ends: ((problem: string) => void)[] = [];
    const { pool } = fakePool(
      () =>
        new Promise((resolve) => {
          ends.push((problem) => {
            resolve({ problem, detections: [] });
          });
        }),
    );
    const workspaces = new Workspaces(pool, fakeFolders('/a'));
    void workspaces.list();
    workspaces.refresh();
    const newer = workspaces.list();
    ends[1]?.('new');
    ends[0]?.('old');
    expect((await newer)[0]?.summary?.problem).toBe('new');
    expect((await workspaces.list())[0]?.summary?.problem).toBe('new');
  });

  it('asks a new worker when the old one ended', async () => {
    let calls = 0;
    const { pool } = fakePool(() =>
      ++calls === 1
        ? Promise.reject(new ByomlError('connection.closed', { reason: 'it was killed' }))
        : Promise.resolve(empty),
    );
    const workspaces = new Workspaces(pool, fakeFolders('/a'));
    expect((await workspaces.list())[0]?.summary).toEqual(empty);
  });

  it('says in its place what could not be read; the other folders are shown', async () => {
    const { pool } = fakePool((workspace) =>
      workspace === '/a'
        ? Promise.reject(new ByomlError('connection.closed', { reason: 'it was killed' }))
        : Promise.resolve(undefined),
    );
    const workspaces = new Workspaces(pool, fakeFolders('/a', '/b'));
    const [a, b] = await workspaces.list();
    expect(a?.summary?.problem).toContain('it was killed');
    expect(b).toEqual({ name: 'b', path: '/b', summary: undefined });
  });

  it('follows the folders that are open', async () => {
    const { pool } = fakePool(() => Promise.resolve(empty));
    const folders = fakeFolders('/a');
    const workspaces = new Workspaces(pool, folders);
    const told = vi.fn();
    workspaces.onDidChange(told);
    folders.open = [{ name: 'b', path: '/b' }];
    folders.folders.fire(undefined);
    expect(told).toHaveBeenCalledTimes(1);
    expect([...folders.watched.keys()]).toEqual(['/b']);
    expect((await workspaces.list()).map(({ path }) => path)).toEqual(['/b']);
    workspaces.dispose();
    expect([...folders.watched.keys()]).toEqual([]);
  });

  it('finds one detection', async () => {
    const detection = {
      name: 'x',
      folder: '/a/detections/x',
      template: 't',
      models: [],
      runs: [],
      rules: [],
    };
    const { pool } = fakePool(() => Promise.resolve({ detections: [detection] }));
    const workspaces = new Workspaces(pool, fakeFolders('/a'));
    expect(await workspaces.detection('/a', 'x')).toBe(detection);
    expect(await workspaces.detection('/a', 'y')).toBeUndefined();
    expect(await workspaces.detection('/b', 'x')).toBeUndefined();
  });
});
