import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type CliOptions, type CliResult, runCli } from './runCli.ts';

/** A temporary folder to run `byoml` in, for the tests of a file; removed at their end. */
export interface Workspace {
  readonly path: (...parts: readonly string[]) => string;
  /** Runs `byoml` there, its temporary folders inside too. */
  readonly byoml: (call: string | readonly string[], options?: CliOptions) => Promise<CliResult>;
  /** Temporary files and folders that a program has left, anywhere below. */
  readonly leftovers: () => readonly string[];
}

export function temporaryWorkspace(): Workspace {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'byoml-cli-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    // Sample data are thousands of files, and the disk may be busy.
  }, 120_000);
  return {
    path: (...parts) => join(folder, ...parts),
    byoml: (call, options = {}) =>
      runCli(typeof call === 'string' ? call.split(' ') : call, {
        cwd: folder,
        ...options,
        env: { TMPDIR: folder, TEMP: folder, TMP: folder, ...options.env },
      }),
    leftovers: () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
        /(^|[\\/])(\.byoml-(tmp|old|lock|doctor)|byoml-demo-)/.test(path),
      ),
  };
}
