import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withSiblingLock } from '../../../src/store/siblingLock.ts';
import { temporaryFolder } from './support.ts';

const folder = temporaryFolder();
const lock = (name: string, work: () => Promise<unknown> = () => Promise.resolve()): Promise<unknown> =>
  withSiblingLock(join(folder(), name), () => Date.now(), work);

describe('withSiblingLock', () => {
  it('lets one work at a time for a folder, however it is spelled, and others for its siblings', async () => {
    await lock('model', async () => {
      for (const spelled of ['model', 'model/', 'x/../model']) {
        await expect(lock(spelled)).rejects.toMatchObject({
          code: 'store.locked',
          args: { path: join(folder(), '.byoml-lock-model') },
        });
      }
      await lock('other');
    });
    await lock('model');
    expect(await readdir(folder())).toEqual([]);
  });

  it.skipIf(platform() === 'win32')('knows the folder behind a link', async () => {
    await mkdir(join(folder(), 'model'));
    await symlink(join(folder(), 'model'), join(folder(), 'link'));
    await lock('link', async () => {
      await expect(lock('model')).rejects.toMatchObject({ code: 'store.locked' });
    });
  });

  it('makes the folders on the way, which stay where something was put there and go where not', async () => {
    await lock('a/b/model', () => writeFile(join(folder(), 'a', 'kept'), ''));
    expect(await readdir(folder(), { recursive: true })).toEqual(['a', join('a', 'kept')]);
    await expect(lock('c/d/model', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await readdir(folder())).toEqual(['a']);
  });

  it('says so where they cannot be made', async () => {
    await writeFile(join(folder(), 'file'), '');
    await expect(lock('file/b/model')).rejects.toMatchObject({ code: 'store.notWritable' });
  });
});
