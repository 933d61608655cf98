import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Step } from '../../src/core/algorithm.ts';
import { cloudNames } from '../../src/core/azure/clouds.ts';
import type { TokenRequest } from '../../src/core/azure/tokens.ts';
import type { AzureSim } from '../azureSim/azureSim.ts';
import { startAzureSim } from '../azureSim/startAzureSim.ts';
import { clientOf } from './support/clientOf.ts';
import { collect } from './support/collect.ts';

describe.each(cloudNames)('a bad day of the cloud %s', (cloud) => {
  let sim: AzureSim;
  beforeAll(async () => {
    sim = await startAzureSim({ cloud });
  });
  afterAll(() => sim.stop());
  afterEach(() => {
    sim.clearFaults();
    expect(sim.violations()).toEqual([]);
  });

  const exportRule = () =>
    ({
      name: 'accesses',
      tables: ['SecurityEvent'],
      enabled: true,
      destination: { kind: 'storage', resourceId: sim.places.ids.storage },
    }) as const;

  const sent = async (path: RegExp, run: () => Promise<unknown>): Promise<number> => {
    const before = sim.requests().length;
    await run();
    return sim
      .requests()
      .slice(before)
      .filter(({ url }) => path.test(url)).length;
  };

  it('waits when it is told to, and says so', async () => {
    sim.addFaults([{ match: { path: 'dataExports' }, status: 429, retryAfter: 7, times: 2 }]);
    const steps: Step[] = [];
    const client = clientOf(sim, cloud, 'owner', { progress: (step) => void steps.push(step) });
    expect(await sent(/dataExports/, () => client.listExportRules())).toBe(3);
    expect(steps.map(({ message }) => message)).toEqual(Array(2).fill(expect.stringContaining('in 7 s')));
  });

  it.each([429, 500, 503])('gives up after four answers of %s', async (status) => {
    sim.addFaults([{ match: { path: 'workspaces' }, status, times: 9 }]);
    const client = clientOf(sim, cloud, 'owner');
    const code = status === 429 ? 'azure.throttled' : 'azure.unavailable';
    await expect(client.getWorkspace()).rejects.toMatchObject({ code, args: { attempts: 4 } });
  });

  it.each(['before', 'after'] as const)('makes a rule though the connection broke %s', async (reset) => {
    sim.addFaults([{ match: { method: 'PUT', path: 'dataExports' }, reset }]);
    const client = clientOf(sim, cloud, 'exporter');
    expect(await client.putExportRule(exportRule())).toMatchObject(exportRule());
    expect(await client.listExportRules()).toHaveLength(1);
    await client.deleteExportRule('accesses');
  });

  it('asks again for an answer that was cut, and refuses half of one', async () => {
    const client = clientOf(sim, cloud, 'owner');
    sim.addFaults([{ match: { path: 'resourcegroups' }, halfBody: 'cut' }]);
    expect(await client.listResourceGroups()).toHaveLength(1);
    sim.addFaults([{ match: { path: 'resourcegroups' }, halfBody: 'short' }]);
    await expect(client.listResourceGroups()).rejects.toMatchObject({ code: 'azure.answer' });
    sim.addFaults([{ match: { path: 'tables' }, halfBody: 'short' }]);
    await expect(client.listTables()).rejects.toMatchObject({ code: 'azure.answer' });
  });

  it('meets a claims challenge, and replaces a token that has expired, each once', async () => {
    const asked: TokenRequest[] = [];
    const token = (request: TokenRequest) => {
      asked.push(request);
      const value = sim.token('owner', request.audience);
      return { token: value, expiresOn: Date.now() + 3_600_000 };
    };
    const claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
    sim.addFaults([{ match: { path: 'tenants' }, claims }]);
    await expect(clientOf(sim, cloud, 'owner', { token }).listTenants()).rejects.toMatchObject({
      code: 'signIn.refused',
    });
    expect(asked).toHaveLength(2);
    expect(Buffer.from(asked[1]?.claims ?? '', 'base64').toString()).toBe(claims);
    sim.addFaults([{ match: { path: 'tenants' }, expired: true }]);
    await clientOf(sim, cloud, 'owner', { token })
      .listTenants()
      .catch(() => undefined);
    expect(asked[3]).toMatchObject({ fresh: true });
  });

  it('migrates a table and waits until it is done', async () => {
    const client = clientOf(sim, cloud, 'owner');
    const table = 'AnomalousResourceAccessResult_CL';
    expect(await client.getTable(table)).toMatchObject({ subType: 'Classic' });
    await client.migrateTable(table);
    expect(await client.getTable(table)).toMatchObject({ subType: 'DataCollectionRuleBased' });
  });

  it('finds what was just made, a little later', async () => {
    const client = clientOf(sim, cloud, 'exporter');
    sim.addFaults([{ match: { method: 'PUT', path: 'dataExports' }, eventual404: 5 }]);
    await client.putExportRule(exportRule());
    expect(await client.getAfterCreate(() => client.getExportRule('accesses'))).toMatchObject(exportRule());
    await client.deleteExportRule('accesses');
  });

  it.each([
    [409, 'Conflict', 'azure.refused'],
    [412, 'PreconditionFailed', 'azure.refused'],
    [409, 'ReadOnlyDisabledSubscription', 'azure.subscription'],
    [404, 'SubscriptionNotFound', 'azure.subscription'],
    [404, 'ResourceGroupNotFound', 'azure.missing'],
    [404, 'ParentResourceNotFound', 'azure.missing'],
    [403, 'AuthorizationFailed', 'azure.forbidden'],
  ] as const)('says %s %s in our words', async (status, code, expected) => {
    sim.addFaults([{ match: { method: 'PUT' }, status, code, message: 'It is so.' }]);
    const client = clientOf(sim, cloud, 'exporter');
    await expect(client.putExportRule(exportRule())).rejects.toMatchObject({ code: expected });
  });

  it('takes no page of a proxy for an answer', async () => {
    sim.addFaults([{ match: { path: 'tables' }, status: 403, text: '<html>Blocked</html>' }]);
    await expect(clientOf(sim, cloud, 'owner').listTables()).rejects.toMatchObject({
      code: 'azure.forbidden',
      args: { message: 'no reason was given' },
    });
  });

  it('stops at once when it is asked to', async () => {
    const controller = new AbortController();
    sim.addFaults([{ match: { path: 'tables' }, latency: 60_000 }]);
    const listed = clientOf(sim, cloud, 'owner', { signal: controller.signal }).listTables();
    setTimeout(() => {
      controller.abort();
    }, 20);
    await expect(listed).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('refuses what belongs to another tenant', async () => {
    const place = { subscription: sim.places.otherSubscription };
    const refused = clientOf(sim, cloud, 'owner', { place }).listResourceGroups();
    await expect(refused).rejects.toMatchObject({ name: 'ByomlError' });
  });
});

describe('a stuck operation', () => {
  it('is given up after a quarter of an hour', async () => {
    const sim = await startAzureSim({ faults: [{ match: { path: 'migrate' }, stuck: true }] });
    try {
      const steps: Step[] = [];
      const client = clientOf(sim, 'public', 'owner', { progress: (step) => void steps.push(step) });
      await expect(client.migrateTable('AnomalousResourceAccessResult_CL')).rejects.toMatchObject({
        code: 'azure.operation',
        args: { reason: 'it still runs after 15 minutes' },
      });
      expect(steps.at(-1)?.step).toBeLessThanOrEqual(900);
    } finally {
      await sim.stop();
    }
  });
});

describe('a very large company', () => {
  it('is listed page by page: the first one needs one request', async () => {
    const sim = await startAzureSim({ subscriptions: 3000, workspaces: 2000 });
    try {
      const client = clientOf(sim, 'public', 'owner');
      const subscriptions = client.listSubscriptions();
      const first = await subscriptions.next();
      expect(sim.requests().filter(({ url }) => url.includes('/subscriptions'))).toHaveLength(1);
      expect(first.value?.items).toHaveLength(1000);
      const rest = await collect(client.listSubscriptions(first.value?.next));
      const ids = [first.value, ...rest].flatMap((page) => page?.items.map(({ id }) => id) ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThan(2900);
      const workspaces = await collect(client.listWorkspaces(sim.places.subscription));
      expect(workspaces.flatMap(({ items }) => items)).toHaveLength(2000);
    } finally {
      await sim.stop();
    }
  });
});
