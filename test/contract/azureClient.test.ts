import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cloudNames, cloudOf } from '../../src/core/azure/clouds.ts';
import { isAllowed } from '../../src/core/azure/permissions.ts';
import type { AzureSim } from '../azureSim/azureSim.ts';
import { startAzureSim } from '../azureSim/startAzureSim.ts';
import { clientOf } from './support/clientOf.ts';
import { collect } from './support/collect.ts';

describe.each(cloudNames)('our client in the cloud %s', (cloud) => {
  let sim: AzureSim;
  beforeAll(async () => {
    sim = await startAzureSim({ cloud });
  });
  afterAll(() => sim.stop());
  afterEach(() => {
    sim.clearFaults();
    expect(sim.violations()).toEqual([]);
  });

  it('finds tenants, subscriptions, resource groups and workspaces', async () => {
    const client = clientOf(sim, cloud, 'owner');
    const { places } = sim;
    expect(await client.listTenants()).toContainEqual(expect.objectContaining({ id: places.tenant }));
    const [subscriptions] = await collect(client.listSubscriptions());
    expect(subscriptions?.items).toContainEqual(
      expect.objectContaining({ id: places.subscription, tenant: places.tenant, state: 'Enabled' }),
    );
    const groups = await client.listResourceGroups();
    expect(groups.map(({ name }) => name)).toContain(places.resourceGroup);
    const [workspaces] = await collect(client.listWorkspaces(places.subscription));
    expect(workspaces?.items.map(({ name }) => name)).toContain(places.workspace);
    const workspace = await client.getWorkspace();
    expect(workspace).toMatchObject({ resourceGroup: places.resourceGroup, name: places.workspace });
    expect(workspace.customerId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('sees Sentinel where it is, and never asks where the cloud has none', async () => {
    const client = clientOf(sim, cloud, 'owner');
    const has = cloudOf({ cloud, endpoints: sim.endpoints })?.lacks.includes('sentinel') !== true;
    expect(await client.hasSentinel(sim.places.ids.workspace)).toBe(has);
    expect(await client.hasSentinel(sim.places.ids.plainWorkspace)).toBe(false);
  });

  it('makes, reads, replaces and deletes a rule', async () => {
    const client = clientOf(sim, cloud, 'exporter');
    const rule = {
      name: 'accesses',
      tables: ['SecurityEvent'],
      enabled: true,
      destination: { kind: 'storage', resourceId: sim.places.ids.storage },
    } as const;
    expect(await client.getExportRule('accesses')).toBeUndefined();
    expect(await client.putExportRule(rule)).toMatchObject(rule);
    expect(await client.getExportRule('accesses')).toMatchObject(rule);
    const toHub = { kind: 'eventHub', resourceId: sim.places.ids.hubs, hub: 'accesses' } as const;
    await client.putExportRule({ ...rule, enabled: false, destination: toHub });
    expect(await client.listExportRules()).toMatchObject([
      { name: 'accesses', enabled: false, destination: toHub },
    ]);
    expect(await client.deleteExportRule('accesses')).toBe(true);
    expect(await client.deleteExportRule('accesses')).toBe(false);
  });

  it("passes on the service's own words", async () => {
    const client = clientOf(sim, cloud, 'exporter');
    const rule = (name: string) =>
      ({
        name,
        tables: ['SecurityEvent'],
        enabled: true,
        destination: { kind: 'storage', resourceId: sim.places.ids.storage },
      }) as const;
    await client.putExportRule(rule('first'));
    await expect(client.putExportRule(rule('second'))).rejects.toMatchObject({
      code: 'azure.refused',
      args: { message: expect.stringContaining('You are adding a desiccation') as unknown },
    });
    await client.deleteExportRule('first');
  });

  it('lists tables, clusters, data collection rules, destinations, provider states', async () => {
    const client = clientOf(sim, cloud, 'owner');
    const { ids } = sim.places;
    const tables = await client.listTables();
    expect(tables.find(({ name }) => name === 'SecurityEvent')).toMatchObject({ plan: 'Analytics' });
    expect(await client.getTable('SecurityEvent')).toMatchObject({
      name: 'SecurityEvent',
      type: 'Microsoft',
    });
    expect(await client.getTable('Nothing_CL')).toBeUndefined();
    expect(await client.listClusters()).toMatchObject([{ id: ids.cluster }]);
    expect(Array.isArray(await client.listDataCollectionRules())).toBe(true);
    expect((await client.listStorageAccounts()).map(({ id }) => id)).toContain(ids.storage);
    expect(await client.getStorageAccount(ids.premiumStorage)).toMatchObject({ tier: 'Premium' });
    expect(await client.getStorageAccount(`${ids.storage}9`)).toBeUndefined();
    expect((await client.listEventHubNamespaces()).map(({ id }) => id)).toContain(ids.hubs);
    expect(await client.getEventHubNamespace(ids.hubs)).toMatchObject({ name: 'contoso-hubs' });
    expect(await client.listEventHubs(ids.hubs)).toMatchObject([{ name: 'accesses' }]);
    expect(await client.getProviderState('Microsoft.Insights')).toBe('Registered');
  });

  it('knows what a role may do', async () => {
    const action = 'Microsoft.OperationalInsights/workspaces/dataExports/write';
    const allowed = async (role: string): Promise<boolean> =>
      isAllowed(await clientOf(sim, cloud, role).getPermissions(sim.places.ids.workspace), action);
    expect([await allowed('exporter'), await allowed('reader')]).toEqual([true, false]);
  });

  it('names the role that a refusal asks for', async () => {
    const client = clientOf(sim, cloud, 'reader');
    await expect(client.deleteExportRule('accesses')).rejects.toMatchObject({
      code: 'azure.forbidden',
      args: { role: 'Log Analytics Contributor', scope: sim.places.ids.workspace },
    });
  });
});
