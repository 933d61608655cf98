import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryWorkspace } from '../../../../src/usecases/demo/temporaryWorkspace.ts';
import { testJob } from '../support/testJob.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'byoml-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A process id that was somebody's and is no more. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('temporaryWorkspace', () => {
  it('sweeps up after demos that were killed, and nothing else', async () => {
    const pid = deadPid();
    const killed = `byoml-demo-${pid}-aaaaaa`;
    const others = [
      `byoml-demo-${process.ppid}-aaaaaa`,
      'byoml-demo-kept01',
      `byoml-demo-${pid}`,
      `byoml-${pid}-aaaaaa`,
    ];
    for (const name of [killed, ...others]) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'byoml.yaml'), '');
      utimesSync(join(folder, name), 1_000_000, 1_000_000);
    }
    const running = `byoml-demo-${pid}-bbbbbb`;
    mkdirSync(join(folder, running));
    const job = testJob();
    const now = job.services.now() / 1000;
    utimesSync(join(folder, running), now, now - 60);
    const made = basename(await temporaryWorkspace(false, job));
    expect(made).toMatch(new RegExp(`^byoml-demo-${process.pid}-`));
    expect(readdirSync(folder).sort()).toEqual([...others, running, made].sort());
  });

  it.skipIf(process.platform === 'win32')('goes behind no link', async () => {
    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine', 'file'), '');
    utimesSync(join(folder, 'mine'), 1_000_000, 1_000_000);
    symlinkSync(join(folder, 'mine'), join(folder, `byoml-demo-${deadPid()}-aaaaaa`));
    await temporaryWorkspace(false, testJob());
    expect(readdirSync(join(folder, 'mine'))).toEqual(['file']);
  });

  it('gives what is kept a name that is never swept', async () => {
    expect(basename(await temporaryWorkspace(true, testJob()))).toMatch(/^byoml-demo-[^-]+$/);
  });
});
