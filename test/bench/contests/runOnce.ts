import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Contestant, RunResult } from './contest.ts';

/** Nothing here takes longer; what does hangs. */
const longest = 15 * 60_000;

/** Runs a contestant in a process of its own, which leaves its results in `out`. */
export function runOnce(contestant: Contestant, out: string): RunResult {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { file, args, env } = contestant.command(out);
  const { status, stderr, error } = spawnSync(file, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    timeout: longest,
  });
  if (status !== 0) {
    const said = stderr.trim().split('\n').slice(-12).join('\n');
    throw new Error(`${contestant.key} failed: ${error?.message ?? `exit ${status}`}\n${said}`);
  }
  return JSON.parse(readFileSync(join(out, 'result.json'), 'utf8')) as RunResult;
}
