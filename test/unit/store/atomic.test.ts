import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import { replaceFolderAtomic, writeFileAtomic } from '../../../src/store/atomic.ts';
import { nodeFileSystem } from '../../../src/store/nodeFileSystem.ts';
import { faulty, systemError, temporaryFolder } from './support.ts';

const folder = temporaryFolder();
const file = (): string => join(folder(), 'file.txt');
const text = (path: string): Promise<string> => readFile(path, 'utf8');

/** Fails with these codes, one a call, then does the real thing. */
function failing<A extends unknown[]>(
  codes: readonly string[],
  real: (...args: A) => Promise<void>,
): (...args: A) => Promise<void> {
  const left = [...codes];
  return (...args) => {
    const code = left.shift();
    return code === undefined ? real(...args) : Promise.reject(systemError(code));
  };
}

const always = (code: string) => (): Promise<never> => Promise.reject(systemError(code));

describe('writeFileAtomic', () => {
  it('writes texts, bytes and streams, and creates the folders on the way', async () => {
    const path = join(folder(), 'a', 'b', 'c.txt');
    await writeFileAtomic(path, 'grüße');
    expect(await text(path)).toBe('grüße');
    await writeFileAtomic(path, Uint8Array.of(0x61, 0x62));
    expect(await text(path)).toBe('ab');
    async function* pieces(): AsyncGenerator<string | Uint8Array> {
      yield 'one ';
      await Promise.resolve();
      yield Uint8Array.of(0x32);
    }
    await writeFileAtomic(path, pieces());
    expect(await text(path)).toBe('one 2');
    expect(await readdir(join(folder(), 'a', 'b'))).toEqual(['c.txt']);
  });

  it('keeps the old file and nothing else when the content fails half-way', async () => {
    await writeFile(file(), 'old');
    const mistake = new ByomlError('cancelled', {});
    async function* pieces(): AsyncGenerator<string> {
      yield 'half';
      await Promise.resolve();
      throw mistake;
    }
    await expect(writeFileAtomic(file(), pieces())).rejects.toBe(mistake);
    expect(await text(file())).toBe('old');
    expect(await readdir(folder())).toEqual(['file.txt']);
  });

  it('tries again while another program holds the file', async () => {
    for (const codes of [['EBUSY', 'EBUSY'], ['EPERM'], ['EACCES', 'EBUSY', 'EPERM']]) {
      const fileSystem = faulty({
        rename: failing(codes, (from: string, to: string) => nodeFileSystem.rename(from, to)),
      });
      await writeFileAtomic(file(), codes.join(), fileSystem);
      expect(await text(file())).toBe(codes.join());
      expect(fileSystem.waits).toHaveLength(codes.length);
    }
  });

  it('gives up on a file that is held for ever, in words and in bounded time', async () => {
    await writeFile(file(), 'old');
    const fileSystem = faulty({ rename: always('EPERM') });
    await expect(writeFileAtomic(file(), 'new', fileSystem)).rejects.toMatchObject({
      code: 'store.notWritable',
      args: { path: file(), reason: 'you are not permitted to, or another program holds it' },
    });
    expect(fileSystem.waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(5000);
    expect(await text(file())).toBe('old');
    expect(await readdir(folder())).toEqual(['file.txt']);
  });

  it.each([
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'the disk is read-only'],
    ['EACCES', 'you are not permitted to, or another program holds it'],
    ['EDQUOT', 'your share of the disk is used up'],
    ['EWEIRD', 'EWEIRD'],
  ])('says what %s means and leaves nothing behind', async (code, reason) => {
    await writeFile(file(), 'old');
    const create = async (path: string): Promise<void> => {
      await nodeFileSystem.create(path, 'the first half');
      throw systemError(code);
    };
    await expect(writeFileAtomic(file(), 'new', faulty({ create }))).rejects.toMatchObject({
      code: 'store.notWritable',
      kind: 'input',
      args: { path: file(), reason },
    });
    expect(await text(file())).toBe('old');
    expect(await readdir(folder())).toEqual(['file.txt']);
  });

  it('says so when the folder cannot be made, or a folder or file is in the way', async () => {
    const readOnly = faulty({ ensureFolder: always('EROFS') });
    await expect(writeFileAtomic(file(), 'x', readOnly)).rejects.toMatchObject({ code: 'store.notWritable' });
    await mkdir(file());
    await expect(writeFileAtomic(file(), 'x')).rejects.toMatchObject({
      args: { path: file(), reason: 'there is a folder of that name' },
    });
    await writeFile(join(folder(), 'plain'), '');
    await expect(writeFileAtomic(join(folder(), 'plain', 'x'), 'x')).rejects.toMatchObject({
      args: { reason: 'a part of the path is a file, not a folder' },
    });
  });

  it.skipIf(process.platform === 'win32')('keeps permissions and writes through symbolic links', async () => {
    await writeFile(file(), 'old', { mode: 0o600 });
    const link = join(folder(), 'link.txt');
    await symlink(file(), link);
    await writeFileAtomic(link, 'new');
    expect(await text(file())).toBe('new');
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect((await readdir(folder())).sort()).toEqual(['file.txt', 'link.txt']);
  });

  it.skipIf(process.platform === 'win32')('writes to a device instead of replacing it', async () => {
    await writeFileAtomic('/dev/null', 'gone');
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });
});

describe('replaceFolderAtomic', () => {
  const target = (): string => join(folder(), 'model');
  const fillWith = (content: string) => async (temporary: string) => {
    await mkdir(join(temporary, 'inner'));
    await writeFile(join(temporary, 'inner', 'part'), content);
  };
  const part = (): Promise<string> => text(join(target(), 'inner', 'part'));

  it('makes a folder and replaces it', async () => {
    await replaceFolderAtomic(target(), fillWith('one'));
    await writeFile(join(target(), 'extra'), '');
    await replaceFolderAtomic(target(), fillWith('two'));
    expect(await part()).toBe('two');
    expect(await readdir(target())).toEqual(['inner']);
    expect(await readdir(folder())).toEqual(['model']);
  });

  it('keeps the old folder when filling or moving fails', async () => {
    await replaceFolderAtomic(target(), fillWith('one'));
    const fill = async (temporary: string): Promise<void> => {
      await writeFile(join(temporary, 'half'), '');
      throw new ByomlError('cancelled', {});
    };
    await expect(replaceFolderAtomic(target(), fill)).rejects.toMatchObject({ code: 'cancelled' });
    const moves = [undefined, 'ENOSPC'];
    const rename = (from: string, to: string): Promise<void> => {
      const code = moves.shift();
      return code === undefined ? nodeFileSystem.rename(from, to) : Promise.reject(systemError(code));
    };
    await expect(replaceFolderAtomic(target(), fillWith('two'), faulty({ rename }))).rejects.toMatchObject({
      code: 'store.notWritable',
    });
    expect(moves).toEqual([]);
    expect(await part()).toBe('one');
    expect(await readdir(folder())).toEqual(['model']);
  });

  it('is done once the new folder is in place, even if the old one cannot be thrown away', async () => {
    await replaceFolderAtomic(target(), fillWith('one'));
    await replaceFolderAtomic(target(), fillWith('two'), faulty({ remove: always('EBUSY') }));
    expect(await part()).toBe('two');
  });

  it('lets many writers at once each have their turn, and never mixes them', async () => {
    const writers = Array.from({ length: 12 }, (_, writer) => String(writer));
    const write = (writer: string): Promise<void> =>
      replaceFolderAtomic(target(), async (temporary) => {
        await fillWith(writer)(temporary);
        await writeFile(join(temporary, 'other'), writer);
      });
    for (let round = 0; round < 5; round++) {
      await Promise.all(writers.map(write));
      expect(await text(join(target(), 'other'))).toBe(await part());
      expect(await readdir(folder())).toEqual(['model']);
    }
  });
});
