import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cloudNames } from '../../src/core/azure/clouds.ts';
import type { TokenRequest } from '../../src/core/azure/tokens.ts';
import { machineTokens } from '../../src/network/credentials/machineTokens.ts';
import { nodeTransport } from '../../src/network/nodeTransport.ts';
import type { Check } from '../../src/usecases/checks/check.ts';
import { checkAzure } from '../../src/usecases/checks/azure.ts';
import type { Job } from '../../src/usecases/job.ts';
import { signIn } from '../../src/usecases/signIn.ts';
import type { AzureSim } from '../azureSim/azureSim.ts';
import { startAzureSim } from '../azureSim/startAzureSim.ts';

describe.each(cloudNames)('our credentials in the cloud %s', (cloud) => {
  let sim: AzureSim;
  let folder: string;
  beforeAll(async () => {
    sim = await startAzureSim({ cloud });
  });
  afterAll(async () => {
    await sim.stop();
    expect(sim.violations()).toEqual([]);
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'byoml-'));
    return () => {
      rmSync(folder, { recursive: true, force: true });
    };
  });

  const { signal } = new AbortController();

  /** A job of somebody, by what the environment says. */
  function jobOf(role: string, more: Readonly<Record<string, string>> = {}): Job {
    const environment: Record<string, string> = { ...sim.profile(role).environment, ...more };
    const now = (): number => Date.now();
    const transport = nodeTransport();
    const tokens = machineTokens({ transport, environment, trustedHosts: () => [], now });
    const services = { now, templatesFolder: '', azure: { transport, tokens } };
    return { signal, progress: () => undefined, services };
  }

  const request = (more: Partial<TokenRequest> = {}): TokenRequest => ({
    ...{ cloud, endpoints: sim.endpoints, audience: 'resourceManager', tenant: sim.places.tenant },
    ...more,
  });

  it.each([
    ['withoutConsent', 'signIn.refused', 'AADSTS65001'],
    ['withExpiredSecret', 'signIn.refused', 'AADSTS7000222'],
    ['withoutMfa', 'signIn.refused', 'AADSTS50076'],
    ['blocked', 'signIn.refused', 'AADSTS53003'],
  ])('say why %s may not sign in', async (role, code, words) => {
    const asked = jobOf(role).services.azure!.tokens.get(request(), signal);
    await expect(asked).rejects.toMatchObject({ code, message: expect.stringContaining(words) as string });
  });

  it('say that a directory does not exist, or knows nothing of the application', async () => {
    const { tokens } = jobOf('owner').services.azure!;
    const tenant = '11111111-1111-1111-1111-111111111111';
    await expect(tokens.get(request({ tenant }), signal)).rejects.toMatchObject({ code: 'signIn.tenant' });
    const stranger = jobOf('stranger').services.azure!.tokens.get(request(), signal);
    await expect(stranger).rejects.toMatchObject({ code: 'signIn.refused' });
  });

  it('exchange the token of another issuer', async () => {
    const { AZURE_CLIENT_ID } = sim.profile('owner').environment;
    const file = join(folder, 'token');
    writeFileSync(file, sim.federatedToken('owner'));
    const environment = { AZURE_CLIENT_ID: AZURE_CLIENT_ID!, AZURE_FEDERATED_TOKEN_FILE: file };
    const tokens = machineTokens({
      transport: nodeTransport(),
      environment,
      trustedHosts: () => [],
      now: () => Date.now(),
    });
    expect(await tokens.get(request(), signal)).toMatchObject({ credential: 'workloadIdentity' });
  });

  it('sign in, find the workspace by its name, and keep no secret', async () => {
    const { places, endpoints } = sim;
    const input = { workspace: folder, profile: 'local', cloud, endpoints, logs: places.workspace };
    const made = await signIn(input, jobOf('owner'));
    const { tenant, subscription, resourceGroup, workspace } = places;
    expect(made).toMatchObject({
      ...{ credential: 'environment', missing: [] },
      says: { tenant, subscription, resourceGroup, workspace },
    });
    expect(readFileSync(made.path, 'utf8')).not.toContain(sim.identities['owner']!.secret);
  });

  async function checkedAs(role: string): Promise<readonly Check[]> {
    const { places, endpoints } = sim;
    const said = { tenant: places.tenant, subscription: places.subscription };
    const place = { ...said, resourceGroup: places.resourceGroup, logs: places.workspace };
    await signIn({ workspace: folder, profile: 'local', cloud, endpoints, ...place }, jobOf('owner'));
    return checkAzure(folder, jobOf(role));
  }

  it('are checked, with all that is needed', async () => {
    const checks = await checkedAs('exporter');
    const names = ['', ': sign-in', ': workspace', ': may export', ': provider'];
    expect(checks.map(({ name }) => name)).toEqual(names.map((end) => `Azure profile local${end}`));
    expect(checks.filter(({ ok }) => !ok).map(({ name }) => name)).not.toContain(
      'Azure profile local: may export',
    );
  });

  it.each([
    ['withoutMfa', 'sign-in (manage)', /second factor/, /az login/],
    ['nobody', 'workspace', /./, /./],
    [
      'withoutWorkspace',
      'may export',
      /dataexports\/write/,
      /az role assignment create .*Log Analytics Contributor/,
    ],
  ])('are checked, and the lack of %s comes with its remedy', async (role, name, found, fix) => {
    const lacks = (await checkedAs(role)).filter(({ ok }) => !ok);
    expect(lacks).toHaveLength(1);
    expect(lacks[0]).toMatchObject({
      ...{ name: `Azure profile local: ${name}` },
      ...{ found: expect.stringMatching(found) as string, fix: expect.stringMatching(fix) as string },
    });
  });

  it('are checked no further where the profile is not whole', async () => {
    await signIn({ workspace: folder, profile: 'local', cloud, endpoints: sim.endpoints }, jobOf('owner'));
    const checks = await checkAzure(folder, jobOf('owner'));
    expect(checks).toMatchObject([{ ok: false, found: expect.stringContaining('subscription') as string }]);
  });
});
