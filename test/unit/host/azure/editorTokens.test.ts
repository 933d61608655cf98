import { describe, expect, it } from 'vitest';
import type { ServicePrincipal } from '../../../../src/core/azure/servicePrincipal.ts';
import type { TokenRequest } from '../../../../src/core/azure/tokens.ts';
import { AzureSignIn } from '../../../../src/host/azure/azureSignIn.ts';
import type { EditorSessions, SessionRequest } from '../../../../src/host/azure/editorSessions.ts';
import { EditorTokens } from '../../../../src/host/azure/editorTokens.ts';
import { ServicePrincipals } from '../../../../src/host/azure/servicePrincipals.ts';
import { SignInChoices } from '../../../../src/host/azure/signInChoices.ts';
import { fakeEntra } from '../../network/credentials/support/fakeEntra.ts';

const tenant = '11111111-1111-1111-1111-111111111111';
const plain: TokenRequest = { audience: 'resourceManager', tenant };
const ada = { id: '1', label: 'ada@contoso.com' };
const secret = 'hunter2-hunter2';
const principal: ServicePrincipal = { tenant, clientId: 'app', proof: { kind: 'secret', secret } };
const { signal } = new AbortController();

type Answer = (request: SessionRequest) => string | undefined;

/** An editor with Ada's account, which is answered for as a test says. */
function editor(answer: Answer = () => 'from-editor', sovereign?: string, environment = {}) {
  const asked: SessionRequest[] = [];
  const state = new Map<string, unknown>();
  const stored = new Map<string, string>();
  const sessions: EditorSessions = {
    get: (request) => {
      asked.push(request);
      return new Promise((resolve) => {
        const accessToken = answer(request);
        resolve(accessToken === undefined ? undefined : { accessToken, account: request.account ?? ada });
      });
    },
    accounts: () => Promise.resolve([ada]),
    sovereignEnvironment: () => sovereign,
  };
  const choices = new SignInChoices({
    get: (key) => state.get(key),
    update: (key, value) => {
      if (value === undefined) state.delete(key);
      else state.set(key, value);
      return Promise.resolve();
    },
  });
  const principals = new ServicePrincipals({
    get: (key) => Promise.resolve(stored.get(key)),
    store: (key, value) => Promise.resolve(void stored.set(key, value)),
    delete: (key) => Promise.resolve(void stored.delete(key)),
  });
  const entra = fakeEntra();
  const ports = { sessions, choices, principals, transport: entra.transport };
  const tokens = new EditorTokens({ ...ports, environment, trustedHosts: () => [], now: () => Date.now() });
  return { asked, state, stored, entra, tokens, signIn: new AzureSignIn({ ...ports, tokens }) };
}

describe("the editor's account", () => {
  it('is asked silently, for audience and tenant, by the provider of the cloud', async () => {
    const { tokens, asked } = editor(undefined, 'USGovernment');
    expect(await tokens.get({ ...plain, audience: 'logAnalytics' }, signal)).toMatchObject({
      ...{ token: 'from-editor', credential: 'editor' },
    });
    await tokens.get({ ...plain, cloud: 'usGovernment', tenant: undefined }, signal);
    expect(asked).toMatchObject([
      {
        provider: 'microsoft',
        scopes: ['https://api.loganalytics.io/.default', `VSCODE_TENANT:${tenant}`],
        manner: 'silent',
      },
      { provider: 'microsoft-sovereign-cloud', scopes: ['https://management.usgovcloudapi.net/.default'] },
    ]);
  });

  it('is asked openly for a claims challenge alone', async () => {
    const { tokens, asked } = editor();
    await tokens.get({ ...plain, claims: 'eyJhIjoxfQ==' }, signal);
    expect(asked).toMatchObject([{ claims: 'eyJhIjoxfQ==', manner: 'ask' }]);
  });

  it('says how long a token lives, where the token says it', async () => {
    const payload = Buffer.from(JSON.stringify({ exp: 1893456000 })).toString('base64url');
    const { tokens } = editor(() => `e30.${payload}.x`);
    expect((await tokens.get(plain, signal)).expiresOn).toBe(1893456000000);
  });

  it('that is not there is nobody, and nobody is asked in the background', async () => {
    const { tokens, asked } = editor(() => undefined);
    await expect(tokens.get(plain, signal)).rejects.toMatchObject({ code: 'signIn.none' });
    expect(asked.map(({ manner }) => manner)).toEqual(['silent']);
  });

  it('that may not have an audience is told so, whether the editor is silent or says AADSTS65002', async () => {
    const isManager = ({ scopes }: SessionRequest): boolean => scopes[0]!.startsWith('https://management');
    const storage: TokenRequest = { ...plain, audience: 'storage' };
    const silent = editor((request) => (isManager(request) ? 'token' : undefined));
    const code = 'signIn.audience';
    await expect(silent.tokens.get(storage, signal)).rejects.toMatchObject({ code });
    const loud = editor(() => {
      throw new Error('AADSTS65002: Consent between first party application and resource must be configured');
    });
    await expect(loud.tokens.get(storage, signal)).rejects.toMatchObject({
      code,
      args: { code: 'AADSTS65002' },
    });
  });

  it.each([
    [{ cloud: 'china' }, 'ChinaCloud'],
    [{ endpoints: { login: 'https://127.0.0.1:1' } }, 'Microsoft alone'],
  ] as const)('is refused where the editor cannot sign in: %j', async (choice, reason) => {
    const { tokens, signIn } = editor(undefined, 'USGovernment');
    const request = { ...plain, ...choice, credential: 'editor' } as const;
    await expect(tokens.get(request, signal)).rejects.toMatchObject({
      ...{ code: 'signIn.credential', args: { reason: expect.stringContaining(reason) as string } },
    });
    expect(await signIn.accounts(choice)).toBeUndefined();
  });
});

describe('signing in', () => {
  it('keeps the account, and tells for what it gets no token', async () => {
    const { signIn, tokens, asked, state } = editor(({ scopes }) =>
      scopes[0]!.includes('storage') ? undefined : 'token',
    );
    const done = await signIn.byAccount({ tenant }, undefined, signal);
    expect(done).toEqual({ label: ada.label, lacks: ['https://storage.azure.com'] });
    expect(asked[0]).toMatchObject({ manner: 'other' });
    await tokens.get(plain, signal);
    expect(asked.at(-1)).toMatchObject({ account: ada, manner: 'silent' });
    expect(JSON.stringify([...state])).not.toContain('token');
  });

  it('that is turned away from keeps nothing', async () => {
    const { signIn, state } = editor(() => {
      throw new Error('User did not consent to login.');
    });
    await expect(signIn.byAccount({}, ada, signal)).rejects.toMatchObject({ code: 'signIn.refused' });
    expect(state.size).toBe(0);
  });

  it('as an application keeps its secret with the system alone, and remembers its tokens', async () => {
    const { signIn, tokens, stored, state, entra } = editor();
    await signIn.byPrincipal({ cloud: 'usGovernment' }, principal, signal);
    expect([...stored.values()].join()).toContain(secret);
    expect(JSON.stringify([...state])).not.toContain(secret);
    const request: TokenRequest = { ...plain, cloud: 'usGovernment', credential: 'azureCli' };
    const one = await tokens.get(request, signal);
    expect(one).toMatchObject({ credential: 'servicePrincipal' });
    expect(await tokens.get(request, signal)).toBe(one);
    const { token } = await tokens.get({ ...request, fresh: true }, signal);
    expect(token).not.toBe(one.token);
    expect(entra.calls.every(({ origin }) => origin === 'https://login.microsoftonline.us')).toBe(true);
    // Another cloud is another matter.
    await expect(tokens.get({ ...plain, credential: 'servicePrincipal' }, signal)).rejects.toMatchObject({
      code: 'signIn.credential',
    });
  });

  it('as another application gets no token of the one before', async () => {
    const { signIn, tokens, entra } = editor();
    await signIn.byPrincipal({}, principal, signal);
    const before = await tokens.get(plain, signal);
    await signIn.byPrincipal({}, { ...principal, clientId: 'other' }, signal);
    expect((await tokens.get(plain, signal)).token).not.toBe(before.token);
    expect(entra.calls.at(-1)?.form.get('client_id')).toBe('other');
  });

  it('follows a profile that names a way of the machine', async () => {
    const { tokens } = editor(undefined, undefined, { AZURE_CLIENT_ID: 'app', AZURE_CLIENT_SECRET: secret });
    const request: TokenRequest = { ...plain, credential: 'environment' };
    expect(await tokens.get(request, signal)).toMatchObject({ token: 'token-1', credential: 'environment' });
  });
});

describe('signing out', () => {
  it('leaves no choice, secret or token', async () => {
    const { signIn, tokens, stored, state } = editor(() => undefined);
    await signIn.byPrincipal({}, principal, signal);
    await tokens.get(plain, signal);
    await signIn.signOut();
    expect([stored.size, state.size]).toEqual([0, 0]);
    await expect(tokens.get(plain, signal)).rejects.toMatchObject({ code: 'signIn.none' });
    await expect(tokens.get({ ...plain, credential: 'servicePrincipal' }, signal)).rejects.toMatchObject({
      code: 'signIn.credential',
    });
  });
});

describe('what was stored', () => {
  it('counts as nothing where it is damaged, and is not shown', async () => {
    const { tokens, stored, state } = editor(() => undefined);
    stored.set('azure.servicePrincipals', `{"x":"${secret}`);
    state.set('azure.signIn', { a: { credential: 'magic' } });
    const answer = await tokens
      .get({ ...plain, credential: 'servicePrincipal' }, signal)
      .catch((e: unknown) => e);
    expect(answer).toMatchObject({ code: 'signIn.credential' });
    expect(JSON.stringify(answer)).not.toContain(secret);
  });
});
