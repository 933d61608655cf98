import { OperationalInsightsManagementClient } from '@azure/arm-operationalinsights';
import { ClientSecretCredential } from '@azure/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AzureSim } from '../azureSim/azureSim.ts';
import { startAzureSim } from '../azureSim/startAzureSim.ts';
import { collect } from './support/collect.ts';

let sim: AzureSim;
beforeAll(async () => {
  sim = await startAzureSim();
});
afterAll(() => sim.stop());

function clientOf(role: string): OperationalInsightsManagementClient {
  const { clientId, secret, tenants } = sim.identities[role]!;
  const credential = new ClientSecretCredential(tenants[0]!, clientId, secret, {
    authorityHost: sim.endpoints.login,
    disableInstanceDiscovery: true,
  });
  return new OperationalInsightsManagementClient(credential, sim.places.subscription, {
    endpoint: sim.endpoints.resourceManager,
    credentials: { scopes: [`${sim.endpoints.resourceManager}/.default`] },
    retryOptions: { maxRetries: 0 },
  });
}

const { resourceGroup: group, workspace } = { resourceGroup: 'rg-sentinel', workspace: 'contoso-sentinel' };

describe('data export rules', () => {
  it('are made, read, changed and deleted by the SDK', async () => {
    const { dataExports } = clientOf('exporter');
    const rule = {
      tableNames: ['SecurityEvent'],
      enable: true,
      destination: { resourceId: sim.places.ids.storage },
    };
    await dataExports.createOrUpdate(group, workspace, 'shares', rule);
    expect(await dataExports.get(group, workspace, 'shares')).toMatchObject({
      name: 'shares',
      tableNames: ['SecurityEvent'],
      enable: true,
      destination: { resourceId: sim.places.ids.storage, type: 'StorageAccount' },
    });
    await dataExports.createOrUpdate(group, workspace, 'shares', { ...rule, enable: false });
    const listed = await collect(dataExports.listByWorkspace(group, workspace));
    expect(listed.map(({ name, enable }) => [name, enable])).toEqual([['shares', false]]);
    await dataExports.delete(group, workspace, 'shares');
    expect(await collect(dataExports.listByWorkspace(group, workspace))).toEqual([]);
    expect(sim.violations()).toEqual([]);
  });
});
