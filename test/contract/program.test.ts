import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workspaceFormat } from '../../src/store/schemas/workspaceSchema.ts';

interface Ready {
  readonly url: string;
  readonly certificate: string;
  readonly profile: { readonly endpoints: { readonly resourceManager: string } };
  readonly environment: Readonly<Record<string, string>>;
}

let folder: string;
let program: ChildProcess;
let ready: Ready;
let printed = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'azure-sim-test-'));
  const file = join(folder, 'ready.json');
  program = spawn(
    process.execPath,
    ['tools/azure.mjs', '--cloud', 'usGovernment', '--role', 'exporter', '--ready-file', file],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  program.stdout!.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  while (!existsSync(file) || readFileSync(file, 'utf8') === '') {
    if (program.exitCode !== null) throw new Error(`The program ended with ${program.exitCode}`);
    await sleep(50);
  }
  ready = JSON.parse(readFileSync(file, 'utf8')) as Ready;
});
afterAll(() => {
  program.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run azure', () => {
  it('prints a profile that the product reads', () => {
    const { profiles } = workspaceFormat.schema.parse(parse(printed.split('# Environment')[0]!));
    expect(profiles['local']).toEqual(ready.profile);
    expect(printed).toContain(`export NODE_EXTRA_CA_CERTS='${ready.certificate}'`);
    expect(printed).toContain(`export AZURE_CLIENT_ID='${ready.environment['AZURE_CLIENT_ID']}'`);
  });

  it('is told to fail, and given rows, by those outside', async () => {
    const post = (path: string, body: unknown): Promise<Response> =>
      fetch(`${ready.url}/sim/${path}`, { method: 'POST', body: JSON.stringify(body) });
    const { AZURE_TENANT_ID: tenant, AZURE_CLIENT_ID: id, AZURE_CLIENT_SECRET: secret } = ready.environment;
    const form = {
      client_id: id!,
      client_secret: secret!,
      grant_type: 'client_credentials',
      scope: `${ready.profile.endpoints.resourceManager}/.default`,
    };
    const signedIn = await fetch(`${ready.url}/${tenant}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    const { access_token: token } = (await signedIn.json()) as { access_token: string };
    const list = (): Promise<Response> =>
      fetch(`${ready.profile.endpoints.resourceManager}/subscriptions?api-version=2022-12-01`, {
        headers: { authorization: `Bearer ${token}` },
      });

    expect(
      (
        await post('faults', [
          { status: 429, retryAfter: 3 },
          { match: { path: 'subscriptions' }, reset: 'before' },
        ])
      ).status,
    ).toBe(204);
    const throttled = await list();
    expect([throttled.status, throttled.headers.get('retry-after')]).toEqual([429, '3']);
    await expect(list()).rejects.toThrow();
    expect((await list()).status).toBe(200);
    expect((await post('faults', [{ sttus: 429 }])).status).toBe(400);
    expect((await post('ingest', { table: 'SecurityEvent', rows: [{ EventID: 5140 }] })).status).toBe(204);
    expect((await post('exported', {})).status).toBe(204);
    expect(await (await fetch(`${ready.url}/sim/violations`)).json()).toEqual([]);
  });

  it('ends when it is asked to', async () => {
    const ended = new Promise((resolve) => program.once('exit', resolve));
    program.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});
