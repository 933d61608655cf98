import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface LocalAzure {
  /** JSON file of its profile. */
  readonly readyFile: string;
  /** With which another process trusts it and signs in. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** A local Azure of a large company, in another process; each answer of its Resource Manager is late by `latency` milliseconds. */
export async function localAzure(
  size: { readonly subscriptions: number; readonly workspaces: number },
  latency: number,
): Promise<LocalAzure> {
  const folder = mkdtempSync(join(tmpdir(), 'byoml-bench-'));
  const readyFile = join(folder, 'ready.json');
  const amounts = Object.entries(size).flatMap(([name, amount]) => [`--${name}`, String(amount)]);
  const program = spawn(
    process.execPath,
    [join('tools', 'azure.mjs'), '--ready-file', readyFile, '--latency', String(latency), ...amounts],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const close = async (): Promise<void> => {
    const ended = new Promise((resolve) => program.once('exit', resolve));
    if (program.kill('SIGTERM')) await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  while (!existsSync(readyFile) || readFileSync(readyFile, 'utf8') === '') {
    if (program.exitCode !== null) throw new Error(`The local Azure ended with ${program.exitCode}`);
    await sleep(50);
  }
  const { certificate, environment } = JSON.parse(readFileSync(readyFile, 'utf8')) as {
    readonly certificate: string;
    readonly environment: Readonly<Record<string, string>>;
  };
  const trusted = { ...environment, NODE_EXTRA_CA_CERTS: certificate };
  return { readyFile, environment: trusted, close };
}
