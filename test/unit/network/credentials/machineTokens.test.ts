import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CloudName, cloudOf } from '../../../../src/core/azure/clouds.ts';
import type { AccessToken, TokenRequest } from '../../../../src/core/azure/tokens.ts';
import { ByomlError } from '../../../../src/core/errors/byomlError.ts';
import { machineTokens } from '../../../../src/network/credentials/machineTokens.ts';
import { fakeEntra } from './support/fakeEntra.ts';

const tenant = '11111111-1111-1111-1111-111111111111';
const plain: TokenRequest = { audience: 'resourceManager', tenant };
const secret = 'hunter2-hunter2';
const principal = { AZURE_CLIENT_ID: 'app', AZURE_CLIENT_SECRET: secret, AZURE_TENANT_ID: 'elsewhere' };

/** The SDK knows a newer name of this one. */
const aliases: Readonly<Record<string, string>> = {
  'https://login.chinacloudapi.cn': 'https://login.partner.microsoftonline.cn',
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'byoml-az-'));
  // No az but the one that a test puts there.
  vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** Puts an `az` on the PATH that says what it was told to. */
async function fakeAz(script: string): Promise<void> {
  const path = join(folder, 'az');
  await writeFile(path, `#!/bin/sh\necho "$@" >> "${folder}/calls"\n${script}\n`);
  await chmod(path, 0o755);
}

const azToken = `echo '{"accessToken":"from-az","expiresOn":"2030-01-01 00:00:00.000000","expires_on":1893456000,"tenant":"${tenant}"}'`;

function get(
  environment: Readonly<Record<string, string>>,
  entra = fakeEntra(),
  request = plain,
  signal = new AbortController().signal,
): Promise<AccessToken> {
  return machineTokens({
    transport: entra.transport,
    environment,
    trustedHosts: () => [],
    now: () => Date.now(),
  }).get(request, signal);
}

describe('a service principal of the environment', () => {
  it.each(['public', 'usGovernment', 'china'] satisfies CloudName[])(
    'is asked for in its own cloud: %s',
    async (cloud) => {
      const entra = fakeEntra();
      const token = await get(principal, entra, { ...plain, cloud, audience: 'logAnalytics' });
      expect(token).toMatchObject({ token: 'token-1', credential: 'environment' });
      const { login, logAnalytics } = cloudOf({ cloud })!.endpoints;
      expect(entra.calls.map(({ origin }) => origin)).toEqual([aliases[login] ?? login]);
      const { form, tenant: directory } = entra.calls[0]!;
      expect(directory).toBe(tenant);
      expect(form.get('scope')).toContain(`${logAnalytics}/.default`);
      expect(form.get('client_secret')).toBe(secret);
    },
  );

  it("goes to an endpoint of one's own, and nowhere else", async () => {
    const entra = fakeEntra();
    const endpoints = { login: 'https://127.0.0.1:4711', resourceManager: 'https://127.0.0.1:4711/arm' };
    await get(principal, entra, { ...plain, endpoints });
    expect(entra.urls.map((url) => new URL(url).origin)).toEqual(entra.urls.map(() => endpoints.login));
    expect(entra.calls[0]!.form.get('scope')).toContain(`${endpoints.resourceManager}/.default`);
  });

  it('is remembered until its token is nearly over, is refused, or is not enough', async () => {
    const entra = fakeEntra();
    let now = Date.now();
    const tokens = machineTokens({
      transport: entra.transport,
      environment: principal,
      trustedHosts: () => [],
      now: () => now,
    });
    const { signal } = new AbortController();
    const ask = async (more: Partial<TokenRequest> = {}): Promise<string> =>
      (await tokens.get({ ...plain, ...more }, signal)).token;
    expect([await ask(), await ask()]).toEqual(['token-1', 'token-1']);
    expect(await ask({ audience: 'storage' })).toBe('token-2');
    expect(await ask({ tenant: '22222222-1111-1111-1111-111111111111' })).toBe('token-3');
    now += 56 * 60_000;
    expect(await ask()).toBe('token-4');
    now -= 56 * 60_000;
    expect(await ask({ fresh: true })).toBe('token-5');
    const challenge = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
    expect(await ask({ claims: Buffer.from(challenge).toString('base64') })).toBe('token-6');
    expect(entra.calls[5]!.form.get('claims')).toContain('"nbf"');
    expect(await ask()).toBe('token-6');
  });

  it.each([
    [7000215, 'signIn.refused', 'the secret is wrong (AADSTS7000215)'],
    [7000222, 'signIn.refused', 'the secret has expired (AADSTS7000222)'],
    [65001, 'signIn.refused', 'nobody has consented to it yet (AADSTS65001)'],
    [65004, 'signIn.refused', 'consent was refused (AADSTS65004)'],
    [53003, 'signIn.refused', 'conditional access does not allow it (AADSTS53003)'],
    [50076, 'signIn.refused', 'a second factor is wanted (AADSTS50076)'],
    [50173, 'signIn.refused', 'the sign-in was revoked (AADSTS50173)'],
    [99999, 'signIn.refused', 'Microsoft Entra refused (AADSTS99999)'],
    [90002, 'signIn.tenant', 'there is no such directory in this cloud (AADSTS90002)'],
    [50020, 'signIn.tenant', 'the account is not a member or guest of it (AADSTS50020)'],
    [65002, 'signIn.audience', undefined],
  ])('says in our words what AADSTS%i means', async (code, error, reason) => {
    const answer = await get(principal, fakeEntra({ error: 'invalid_client', code })).catch(
      (e: unknown) => e,
    );
    expect(answer).toMatchObject({ code: error, ...(reason === undefined ? {} : { args: { reason } }) });
    expect(JSON.stringify([answer, (answer as Error).message])).not.toMatch(/hunter2|Trace|1234/);
  });

  it('passes a failure of the network on as what it is', async () => {
    const down = new ByomlError('network.dns', { host: 'login' });
    await expect(get(principal, fakeEntra(down))).rejects.toBe(down);
  });

  it('says what it lacks when the profile asks for it', async () => {
    const asked = { ...plain, credential: 'environment' } as const;
    await expect(get({}, fakeEntra(), asked)).rejects.toMatchObject({
      code: 'signIn.credential',
      args: { credential: 'environment', reason: 'AZURE_CLIENT_ID is not set' },
    });
    const empty = { ...principal, AZURE_CLIENT_SECRET: '' };
    await expect(get(empty, fakeEntra(), asked)).rejects.toMatchObject({
      args: { reason: expect.stringContaining('AZURE_CLIENT_SECRET') as string },
    });
  });
});

describe('workload identity', () => {
  it('exchanges the token of a file', async () => {
    const file = join(folder, 'token');
    await writeFile(file, 'federated\n');
    const entra = fakeEntra();
    const environment = { AZURE_CLIENT_ID: 'app', AZURE_FEDERATED_TOKEN_FILE: file };
    expect(await get(environment, entra)).toMatchObject({ credential: 'workloadIdentity' });
    expect(entra.calls[0]!.form.get('client_assertion')).toBe('federated');
  });

  const github = {
    AZURE_CLIENT_ID: 'app',
    ACTIONS_ID_TOKEN_REQUEST_URL: 'https://runner.test/token?api-version=2',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runner-secret',
  };

  it("asks a GitHub workflow's runner, for the cloud's own exchange", async () => {
    const asked: string[] = [];
    const entra = fakeEntra(undefined, ({ url, headers }) => {
      asked.push(url);
      return headers['authorization'] === 'Bearer runner-secret' ? { value: 'from-github' } : undefined;
    });
    await get(github, entra, { ...plain, cloud: 'china' });
    expect(asked).toEqual([
      'https://runner.test/token?api-version=2&audience=api%3A%2F%2FAzureADTokenExchangeChina',
    ]);
    expect(entra.calls[0]!.form.get('client_assertion')).toBe('from-github');
  });

  it('says which permission the workflow lacks', async () => {
    const answer = await get(
      github,
      fakeEntra(undefined, () => ({})),
    ).catch((e: unknown) => e);
    expect(answer).toMatchObject({
      code: 'signIn.refused',
      args: { fix: expect.stringContaining('id-token') as string },
    });
    expect(JSON.stringify(answer)).not.toContain('runner-secret');
  });
});

describe('managed identity', () => {
  it('is asked where the machine has one', async () => {
    const entra = fakeEntra(undefined, ({ url }) =>
      new URL(url).searchParams.has('resource')
        ? { access_token: 'of-the-machine', expires_in: '3600', resource: 'x', token_type: 'Bearer' }
        : {},
    );
    expect(await get({}, entra)).toMatchObject({ token: 'of-the-machine', credential: 'managedIdentity' });
  });
});

describe('the Azure CLI', () => {
  it('is asked last, for the tenant, with no secret among its words', async () => {
    await fakeAz(azToken);
    expect(await get({})).toMatchObject({
      token: 'from-az',
      credential: 'azureCli',
      expiresOn: 1893456000000,
    });
    const { resourceManager } = cloudOf({})!.endpoints;
    expect(await readFile(join(folder, 'calls'), 'utf8')).toBe(
      `account get-access-token --output json --resource ${resourceManager} --tenant ${tenant}\n`,
    );
  });

  it.each([
    [
      `echo "ERROR: Please run 'az login' to setup account." >&2; exit 1`,
      /nobody is signed in to the Azure CLI; run `az login`/,
    ],
    [
      "echo 'AADSTS700082: The refresh token has expired. az login --scope x' >&2; exit 1",
      /has expired \(AADSTS700082\)/,
    ],
    ['echo {"accessToken":"half', /it gave no token/],
  ])('says what to do when it cannot: %s', async (script, reason) => {
    await fakeAz(script);
    const answer = await get({}, fakeEntra(), { ...plain, credential: 'azureCli' }).catch((e: unknown) => e);
    expect(ByomlError.is(answer)).toBe(true);
    expect((answer as Error).message).toMatch(reason);
  });

  it('stops waiting when it is cancelled', async () => {
    await fakeAz('sleep 20');
    const controller = new AbortController();
    const asked = get({}, fakeEntra(), { ...plain, credential: 'azureCli' }, controller.signal);
    setTimeout(() => {
      controller.abort();
    }, 100);
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('nobody', () => {
  it('is told with every way that was tried', async () => {
    const answer = await get({}).catch((e: unknown) => e);
    expect(answer).toMatchObject({ code: 'signIn.none', args: { cloud: 'Azure' } });
    expect((answer as Error).message).toMatch(
      /environment: .*; workload identity: .*; managed identity: .*; Azure CLI: the Azure CLI is not installed/,
    );
  });

  it('is who a way of the editor stands for on the command line', async () => {
    const asked = { ...plain, credential: 'editor' } as const;
    expect(await get(principal, fakeEntra(), asked)).toMatchObject({ credential: 'environment' });
  });

  it('has a cloud that is not described', async () => {
    await expect(get(principal, fakeEntra(), { ...plain, cloud: 'custom' })).rejects.toMatchObject({
      code: 'azure.endpoints',
    });
  });
});
