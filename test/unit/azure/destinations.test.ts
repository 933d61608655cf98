import { describe, expect, it } from 'vitest';
import { fakeAzure } from './support/fakeAzure.ts';

const arm = 'https://management.azure.com';
const storageId = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/accesses';
const hubsId = '/subscriptions/s/resourceGroups/g/providers/Microsoft.EventHub/namespaces/hubs';

describe('what an export can send to', () => {
  const account = {
    id: storageId,
    name: 'accesses',
    location: 'eastus',
    kind: 'StorageV2',
    sku: { name: 'Standard_LRS', tier: 'Standard' },
    properties: { primaryEndpoints: { blob: 'https://accesses.blob.core.windows.net/' } },
  };

  it.each([
    [{}, { closed: false, trustedServices: true }],
    [
      { networkAcls: { defaultAction: 'Deny', bypass: 'Logging, AzureServices' } },
      { closed: true, trustedServices: true },
    ],
    [{ networkAcls: { defaultAction: 'Deny', bypass: 'None' } }, { closed: true, trustedServices: false }],
    [{ publicNetworkAccess: 'Disabled' }, { closed: true, trustedServices: true }],
  ])('is a storage account with its firewall: %j', async (properties, firewall) => {
    const body = { ...account, properties: { ...account.properties, ...properties } };
    const azure = fakeAzure([{ body }]);
    expect(await azure.client.getStorageAccount(storageId)).toEqual({
      id: storageId,
      resourceGroup: 'g',
      name: 'accesses',
      location: 'eastus',
      kind: 'StorageV2',
      sku: 'Standard_LRS',
      tier: 'Standard',
      blobEndpoint: 'https://accesses.blob.core.windows.net',
      firewall,
    });
    expect(azure.lines).toEqual([`GET ${arm}${storageId}?api-version=2023-05-01`]);
  });

  it('is no address without encryption', async () => {
    const body = { ...account, properties: { primaryEndpoints: { blob: 'http://accesses.example/' } } };
    await expect(fakeAzure([{ body }]).client.getStorageAccount(storageId)).rejects.toMatchObject({
      code: 'azure.answer',
    });
  });

  it('is an Event Hubs namespace with its hubs', async () => {
    const azure = fakeAzure([
      { body: { id: hubsId, name: 'hubs', location: 'eastus', sku: { name: 'Standard' } } },
      {
        body: {
          value: [
            {
              id: `${hubsId}/eventhubs/a`,
              name: 'a',
              properties: { partitionCount: 4, retentionDescription: { cleanupPolicy: 'Compact' } },
            },
          ],
        },
      },
    ]);
    expect(await azure.client.getEventHubNamespace(hubsId)).toMatchObject({ name: 'hubs', sku: 'Standard' });
    expect(await azure.client.listEventHubs(hubsId)).toEqual([
      { id: `${hubsId}/eventhubs/a`, name: 'a', partitions: 4, cleanupPolicy: 'Compact' },
    ]);
    expect(azure.lines).toEqual([
      `GET ${arm}${hubsId}?api-version=2024-01-01`,
      `GET ${arm}${hubsId}/eventhubs?api-version=2024-01-01`,
    ]);
  });

  it.each(['accesses', '/subscriptions//x', '/subscriptions/s/../../x', ''])(
    'is no "%s", and that is not asked for',
    async (id) => {
      const azure = fakeAzure([]);
      expect(await azure.client.getStorageAccount(id)).toBeUndefined();
      expect(azure.lines).toEqual([]);
    },
  );
});
