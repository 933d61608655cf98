import { describe, expect, it } from 'vitest';
import { fakeAzure, workspacePath } from './support/fakeAzure.ts';

const arm = 'https://management.azure.com';
const workspaceId = workspacePath.slice(arm.length);
const storageId = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/accesses';

describe('the rest of a subscription', () => {
  it('is listed with its versions', async () => {
    const azure = fakeAzure((request) =>
      request.url.includes('/Microsoft.Insights?')
        ? { body: { registrationState: 'Unregistered' } }
        : { body: { value: [] } },
    );
    const { client } = azure;
    await client.listResourceGroups();
    await client.listStorageAccounts('other');
    await client.listEventHubNamespaces();
    await client.listClusters();
    await client.listDataCollectionRules();
    await client.getPermissions(storageId);
    expect(await client.getProviderState('Microsoft.Insights')).toBe('NotRegistered');
    expect(azure.lines).toEqual([
      `GET ${arm}/subscriptions/sub-1/resourcegroups?api-version=2021-04-01`,
      `GET ${arm}/subscriptions/other/providers/Microsoft.Storage/storageAccounts?api-version=2023-05-01`,
      `GET ${arm}/subscriptions/sub-1/providers/Microsoft.EventHub/namespaces?api-version=2024-01-01`,
      `GET ${arm}/subscriptions/sub-1/providers/Microsoft.OperationalInsights/clusters?api-version=2025-07-01`,
      `GET ${arm}/subscriptions/sub-1/providers/Microsoft.Insights/dataCollectionRules?api-version=2024-03-11`,
      `GET ${arm}${storageId}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`,
      `GET ${arm}/subscriptions/sub-1/providers/Microsoft.Insights?api-version=2021-04-01`,
    ]);
  });

  it('knows the collection rules of the workspace, whatever the case of its id', async () => {
    const rule = (name: string, workspaceResourceId: string) => ({
      id: `/x/${name}`,
      name,
      location: 'eastus',
      kind: 'Windows',
      properties: {
        destinations: { logAnalytics: [{ workspaceResourceId }] },
        dataFlows: [{ streams: ['Microsoft-SecurityEvent'] }],
        dataSources: { windowsEventLogs: [{ xPathQueries: ['Security!*[System[(EventID=5140)]]'] }] },
      },
    });
    const azure = fakeAzure([
      { body: { value: [rule('ours', workspaceId.toUpperCase()), rule('theirs', '/elsewhere')] } },
    ]);
    expect(await azure.client.listDataCollectionRules()).toEqual([
      {
        id: '/x/ours',
        name: 'ours',
        location: 'eastus',
        kind: 'Windows',
        workspaces: [workspaceId.toUpperCase()],
        streams: ['Microsoft-SecurityEvent'],
        windowsEvents: ['Security!*[System[(EventID=5140)]]'],
      },
    ]);
  });
});
