import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClientAssertionCredential, ClientCertificateCredential } from '@azure/identity';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AzureSim } from '../azureSim/azureSim.ts';
import { startAzureSim } from '../azureSim/startAzureSim.ts';
import { ask, credentialOf } from './support/simClients.ts';

let sim: AzureSim;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'azure-sim-test-'));
  const made = await generate([{ name: 'commonName', value: 'robot' }], {
    keySize: 2048,
    algorithm: 'sha256',
  });
  writeFileSync(join(folder, 'robot.pem'), `${made.private}\n${made.cert}`);
  sim = await startAzureSim({
    log: join(folder, 'requests.jsonl'),
    identities: {
      robot: {
        tenants: ['3d402cef-0b0b-472e-8b20-cfc1f2bc6e7f'],
        assigned: [],
        certificatePath: join(folder, 'robot.pem'),
      },
    },
  });
});
afterAll(async () => {
  await sim.stop();
  rmSync(folder, { recursive: true, force: true });
});

const scope = (): string => `${sim.endpoints.resourceManager}/.default`;
const options = (): object => ({ authorityHost: sim.endpoints.login, disableInstanceDiscovery: true });

describe('signing in with @azure/identity', () => {
  it('works with a secret, a certificate and the token of another issuer', async () => {
    const tenant = sim.places.tenant;
    const { clientId } = sim.identities['robot']!;
    expect((await credentialOf(sim, 'owner').getToken(scope())).token).not.toBe('');
    const certificate = new ClientCertificateCredential(
      tenant,
      clientId,
      join(folder, 'robot.pem'),
      options(),
    );
    expect((await certificate.getToken(scope())).token).not.toBe('');
    const assertion = new ClientAssertionCredential(
      tenant,
      clientId,
      () => Promise.resolve(sim.federatedToken('robot')),
      options(),
    );
    expect((await assertion.getToken(scope())).token).not.toBe('');
  });

  it('says in AADSTS codes what is wrong', async () => {
    const failing = async (role: string, tenant?: string, wanted = scope()): Promise<string> => {
      try {
        await credentialOf(sim, role, tenant).getToken(wanted);
        return 'signed in';
      } catch (error) {
        return /AADSTS\d+/.exec(String(error))?.[0] ?? String(error);
      }
    };
    expect(await failing('withoutConsent')).toBe('AADSTS65001');
    expect(await failing('withExpiredSecret')).toBe('AADSTS7000222');
    expect(await failing('withoutMfa')).toBe('AADSTS50076');
    expect(await failing('blocked')).toBe('AADSTS53003');
    expect(await failing('stranger', sim.places.tenant)).toBe('AADSTS700016');
    expect(await failing('owner', '00000000-0000-0000-0000-000000000000')).toBe('AADSTS90002');
    expect(await failing('owner', undefined, 'https://nobody.example/.default')).toBe('AADSTS500011');
  });

  it('refuses a certificate of somebody else', async () => {
    const { clientId } = sim.identities['exporter']!;
    const certificate = new ClientCertificateCredential(
      sim.places.tenant,
      clientId,
      join(folder, 'robot.pem'),
      options(),
    );
    await expect(certificate.getToken(scope())).rejects.toThrow('AADSTS700027');
  });
});

describe('a token', () => {
  const list = (token: string): Promise<Response> =>
    fetch(`${sim.endpoints.resourceManager}/subscriptions?api-version=2022-12-01`, {
      headers: { authorization: `Bearer ${token}` },
    });

  it('has to be for the service that it is shown to', async () => {
    expect((await list(sim.token('owner', 'resourceManager'))).status).toBe(200);
    const wrong = await list(sim.token('owner', 'storage'));
    expect(wrong.status).toBe(401);
    expect(wrong.headers.get('www-authenticate')).toContain('error="invalid_token"');
    expect(await wrong.json()).toMatchObject({ error: { code: 'InvalidAuthenticationTokenAudience' } });
    expect((await list('made.up.token')).status).toBe(401);
  });

  it('has to be of the directory of the subscription', async () => {
    const path = `/subscriptions/${sim.places.otherSubscription}?api-version=2022-12-01`;
    const { status, body } = await ask(sim, 'owner', 'GET', path);
    expect([status, body.error?.code]).toEqual([401, 'InvalidAuthenticationTokenTenant']);
  });

  it('expires, and can be asked for more claims', async () => {
    sim.addFaults([{ expired: true }]);
    expect(await (await list(sim.token('owner', 'resourceManager'))).json()).toMatchObject({
      error: { code: 'ExpiredAuthenticationToken' },
    });
    const claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
    sim.addFaults([{ claims, times: 2 }]);
    const challenged = await list(sim.token('owner', 'resourceManager'));
    expect(challenged.status).toBe(401);
    const sent = /claims="([^"]+)"/.exec(challenged.headers.get('www-authenticate')!)![1]!;
    expect(Buffer.from(sent, 'base64').toString()).toBe(claims);
    const { token } = await credentialOf(sim, 'owner').getToken(scope(), { claims });
    expect((await list(token)).status).toBe(200);
  });
});

describe('the log', () => {
  it('holds nothing secret', () => {
    const text = readFileSync(join(folder, 'requests.jsonl'), 'utf8');
    const secrets = Object.values(sim.identities).map(({ secret }) => secret);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).not.toMatch(/bearer |client_assertion|eyJ/i);
    const tokens = text.split('\n').filter((line) => line.includes('/oauth2/'));
    expect(tokens.length).toBeGreaterThan(5);
    expect(tokens.every((line) => (JSON.parse(line) as { body: unknown }).body === null)).toBe(true);
  });
});
