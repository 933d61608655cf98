import { spawn, spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { replaceFolderAtomic, writeFileAtomic } from '../../../src/store/atomic.ts';
import { sweepTemporaries } from '../../../src/store/temporary.ts';
import { nodeFileSystem } from '../../../src/store/nodeFileSystem.ts';
import { faulty, temporaryFolder } from './support.ts';

const folder = temporaryFolder();
const source = resolve(import.meta.dirname, '../../../src/store/atomic.ts');

/** Replaces a file and a folder over and over, each with content of one letter, until it is killed. */
const writer = `
import { writeFileAtomic, replaceFolderAtomic } from ${JSON.stringify(source)};
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
const folder = process.argv[2];
for (let i = 0; ; i++) {
  const content = String.fromCharCode(97 + (i % 26)).repeat(300_000);
  await writeFileAtomic(join(folder, 'file'), content);
  await replaceFolderAtomic(join(folder, 'model'), async (temporary) => {
    for (const name of ['a', 'b', 'c']) await writeFile(join(temporary, name), content);
  });
  if (i === 0) process.stdout.write('ready');
}`;

/** A process id that was somebody's and is no more. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

let program: string;
beforeAll(async () => {
  const stdin = { contents: writer, resolveDir: import.meta.dirname };
  const built = await build({ stdin, bundle: true, platform: 'node', format: 'esm', write: false });
  program = built.outputFiles[0]!.text;
});

describe('a killed writer', () => {
  it('leaves the old state or the new one, and its rubbish is swept by the next', async () => {
    const script = join(folder(), 'writer.mjs');
    await writeFile(script, program);
    const place = join(folder(), 'place');
    await mkdir(place);
    for (let round = 0; round < 12; round++) {
      const child = spawn(process.execPath, [script, place], { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = new Promise((done) => child.once('exit', done));
      await new Promise((ready) => child.stdout.once('data', ready));
      await setTimeout(round * 3);
      child.kill('SIGKILL');
      await ended;

      await sweepTemporaries(place, nodeFileSystem);
      expect((await readdir(place)).sort()).toEqual(['file', 'model']);
      const whole = /^([a-z])\1{299999}$/;
      expect(await readFile(join(place, 'file'), 'utf8')).toMatch(whole);
      const parts = ['a', 'b', 'c'].map((name) => readFile(join(place, 'model', name), 'utf8'));
      const [a, b, c] = await Promise.all(parts);
      expect(a).toMatch(whole);
      expect([b, c]).toEqual([a, a]);
    }
  });

  it('between two renames is mended: the folder that was set aside comes back', async () => {
    const target = join(folder(), 'model');
    await mkdir(join(target, 'old'), { recursive: true });
    const pid = deadPid();
    await rename(target, join(folder(), `.byoml-old-${pid}-0-model`));
    await mkdir(join(folder(), `.byoml-tmp-${pid}-1`));
    await sweepTemporaries(folder(), nodeFileSystem);
    expect(await readdir(folder())).toEqual(['model']);
    expect(await readdir(target)).toEqual(['old']);
  });

  it('is told from one that still works, and from files that only look alike', async () => {
    const pid = deadPid();
    const others = ['.byoml-tmp-x-1', '.byoml-tmp-1', 'byoml-tmp-1-1', '.byoml-old-1-1'];
    const alive = [`.byoml-tmp-${process.pid}-1`, `.byoml-tmp-${process.ppid}-1`];
    const dead = [`.byoml-tmp-${pid}-1`, `.byoml-tmp-${pid}-2`];
    for (const name of [...others, ...alive, ...dead]) await writeFile(join(folder(), name), '');
    await writeFileAtomic(join(folder(), 'file'), '');
    expect((await readdir(folder())).sort()).toEqual([...others, ...alive, 'file'].sort());
  });

  it('had our process id when its file is older than we are', async () => {
    const path = join(folder(), `.byoml-tmp-${process.pid}-1`);
    await writeFile(path, '');
    await utimes(path, 1_000_000, 1_000_000);
    await replaceFolderAtomic(join(folder(), 'model'), () => Promise.resolve());
    expect(await readdir(folder())).toEqual(['model']);
  });

  it('does not stand in the way when its rubbish cannot be removed', async () => {
    await writeFile(join(folder(), `.byoml-tmp-${deadPid()}-1`), '');
    const remove = (): Promise<void> => Promise.reject(Object.assign(new Error('held'), { code: 'EBUSY' }));
    await writeFileAtomic(join(folder(), 'file'), 'x', faulty({ remove }));
    expect(await readFile(join(folder(), 'file'), 'utf8')).toBe('x');
  });
});
