import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFileAtomic } from '../../../src/store/atomic.ts';
import { exportedPath, isDownloaded } from '../../../src/store/exportFolder.ts';

describe('the folder of what was exported', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'byoml-exported-'));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('has a folder for each part of a name', () => {
    const blob = 'WorkspaceResourceId=/subscriptions/s/y=2026/m=03/d=05/h=02/m=10/PT05M.json';
    const path = exportedPath('to', 'am-securityevent', blob);
    expect(path).toBe(join('to', 'am-securityevent', ...blob.split('/')));
  });

  it.each([
    '../escape',
    'a/../../b',
    '/root',
    'a//b',
    'a/./b',
    'c:\\windows',
    'a/b\\c',
    'a/\u0000',
    'end.',
    'a/b ',
  ])('refuses the name %j', (blob) => {
    expect(exportedPath('to', 'am-t', blob)).toBeUndefined();
  });

  it('knows what is here as long as it is there, and takes what has grown again', async () => {
    const path = join(folder, 'a', 'PT05M.json');
    expect(await isDownloaded(path, 3)).toBe(false);
    await writeFileAtomic(path, 'abc');
    expect(await isDownloaded(path, 3)).toBe(true);
    expect(await isDownloaded(path, 4)).toBe(false);
    await writeFileAtomic(path, 'abcd');
    expect(await readFile(path, 'utf8')).toBe('abcd');
  });
});
