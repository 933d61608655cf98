import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CliResult, cliPath } from './support/runCli.ts';
import { temporaryWorkspace } from './support/workspace.ts';

const workspace = temporaryWorkspace();
const { byoml, path } = workspace;

/** Whether a program is there and may do what it is asked. */
function can(program: string, ...words: readonly string[]): boolean {
  return platform() === 'linux' && spawnSync(program, words).status === 0;
}

/** Mounts of its own, which end with the process. */
const ownMounts = ['unshare', '--mount', ...(process.getuid?.() === 0 ? [] : ['--map-root-user'])] as const;

/** Runs what follows on a disk of a size, mounted at a folder; says on stderr, last, which files are on it in the end. */
function onDisk(folder: string, options: string): readonly string[] {
  const script =
    'mount -t tmpfs -o "$1" byoml "$0" || exit 99; shift; "$@"; code=$?; cd "$0" && find . -mindepth 1 >&2; exit $code';
  return [...ownMounts, 'sh', '-c', script, folder, options];
}

const hasDisks = can(...ownMounts, 'mount', '-t', 'tmpfs', 'byoml', tmpdir());
const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] as const;
const canBeNobody = process.getuid?.() === 0 && can(...nobody, process.execPath, cliPath, '--version');

beforeAll(() => {
  const rows = Array.from({ length: 4000 }, (_, i) => `t,user${i % 800},share${(i * 7) % 60}`);
  writeFileSync(path('train.csv'), `tenant,user,resource\n${rows.join('\n')}\n`);
});

/** What a call that fails says; nothing is on stdout. */
function failed({ code, out, err }: CliResult): string {
  expect({ code, out }).toEqual({ code: 3, out: '' });
  return err;
}

describe.skipIf(!hasDisks)('a disk that is full', () => {
  it.each([
    ['acquire', 'acquire --from train.csv --to full/accesses.parquet', '4k'],
    ['train', 'train --from train.csv --model full/model', '64k'],
    ['sample', 'sample --to full/sample --preset small', '512k'],
    ['demo', 'demo --dir full/demo --preset small', '512k'],
  ])('is told by %s, which leaves nothing half-written', async (_, call, size) => {
    mkdirSync(path('full'), { recursive: true });
    const under = onDisk(path('full'), `size=${size}`);
    const err = failed(await byoml(`${call} --quiet`, { under }));
    expect(err).toContain('the disk is full');
    expect(err).toContain('free space');
    const [, , ...left] = err.trimEnd().split('\n');
    expect(left).toEqual(call.startsWith('demo') ? ['./demo', './demo/.byoml-demo'] : []);
    expect(readdirSync(path('full'))).toEqual([]);
  });
});

describe.skipIf(!hasDisks)('a disk that is read-only', () => {
  it('is told, whoever asks', async () => {
    mkdirSync(path('fixed'), { recursive: true });
    for (const call of [
      'acquire --from train.csv --to fixed/a.parquet',
      'train --from train.csv --model fixed/model',
      'init shares --workspace fixed',
    ]) {
      const err = failed(await byoml(call, { under: onDisk(path('fixed'), 'ro') }));
      expect(err).toContain('read-only');
    }
  });
});

describe.skipIf(!canBeNobody)('a folder or file that is not ours', () => {
  const as = { under: nobody };

  beforeAll(() => {
    chmodSync(path(), 0o755);
    mkdirSync(path('theirs', 'model'), { recursive: true });
    writeFileSync(path('theirs', 'accesses.parquet'), 'old');
    mkdirSync(path('open'));
    chmodSync(path('open'), 0o777);
    writeFileSync(path('secret.csv'), 'tenant,user,resource\nt,u,r\n', { mode: 0o600 });
  });

  it('cannot be written to: it is said, and stays as it was', async () => {
    for (const call of [
      'acquire --from train.csv --to theirs/accesses.parquet',
      'train --from train.csv --model theirs/model',
      'sample --to theirs/sample --preset small',
      'demo --dir theirs/demo --preset small',
      'init shares --workspace theirs',
    ]) {
      expect(failed(await byoml(call, as))).toContain('you are not permitted to');
    }
    expect([...readdirSync(path('theirs'))].sort()).toEqual(['accesses.parquet', 'model']);
    expect(readFileSync(path('theirs', 'accesses.parquet'), 'utf8')).toBe('old');
  });

  it('cannot be read: it is said', async () => {
    const err = failed(await byoml('train --from secret.csv --model open/m', as));
    expect(err).toContain('secret.csv');
  });
});
