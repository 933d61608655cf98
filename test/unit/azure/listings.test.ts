import { describe, expect, it } from 'vitest';
import { bodyOf, fakeAzure, refusal, workspacePath } from './support/fakeAzure.ts';

const arm = 'https://management.azure.com';
const workspaceId = workspacePath.slice(arm.length);
const storageId = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/accesses';
const hubsId = '/subscriptions/s/resourceGroups/g/providers/Microsoft.EventHub/namespaces/hubs';

describe('subscriptions', () => {
  const page = (from: number, nextLink?: string) => ({
    body: {
      value: Array.from({ length: 1000 }, (_, i) => ({
        subscriptionId: `s-${from + i}`,
        displayName: `Subscription ${from + i}`,
        tenantId: 'tenant-1',
        state: 'Enabled',
      })),
      nextLink,
    },
  });
  const address = `${arm}/subscriptions?api-version=2022-12-01`;

  it('come a page at a time: 3,000 cost one request until more are wanted', async () => {
    const azure = fakeAzure([
      page(0, `${address}&$skiptoken=1`),
      page(1000, `${address}&$skiptoken=2`),
      page(2000),
    ]);
    const pages = azure.client.listSubscriptions();
    const first = await pages.next();
    expect(first.value).toMatchObject({ next: `${address}&$skiptoken=1` });
    expect(first.value?.items[0]).toEqual({
      id: 's-0',
      name: 'Subscription 0',
      tenant: 'tenant-1',
      state: 'Enabled',
    });
    expect(azure.lines).toEqual([`GET ${address}`]);
    const sizes: number[] = [];
    for await (const { items } of pages) sizes.push(items.length);
    expect(sizes).toEqual([1000, 1000]);
    expect(azure.lines).toHaveLength(3);
  });

  it('go on from a page in another client', async () => {
    const next = `${address}&$skiptoken=2`;
    const azure = fakeAzure([page(2000)]);
    const last = await azure.client.listSubscriptions(next).next();
    expect(azure.lines).toEqual([`GET ${next}`]);
    expect(last.value).not.toHaveProperty('next');
  });

  it('end where a page names itself or nothing as the next', async () => {
    for (const nextLink of [address, '']) {
      const azure = fakeAzure([page(0, nextLink)]);
      const pages = azure.client.listSubscriptions();
      await pages.next();
      expect((await pages.next()).done).toBe(true);
    }
  });
});

describe('workspaces', () => {
  const workspace = {
    id: workspaceId,
    name: 'ws-1',
    location: 'eastus',
    properties: {
      customerId: 'guid',
      sku: { name: 'PerGB2018' },
      retentionInDays: 90,
      features: { clusterResourceId: '/c' },
    },
  };

  it('come a page at a time', async () => {
    const address = `${arm}/subscriptions/sub-1/providers/Microsoft.OperationalInsights/workspaces?api-version=2025-07-01`;
    const next = `${address}&$skiptoken=1`;
    const azure = fakeAzure([{ body: { value: [workspace], nextLink: next } }, { body: { value: [] } }]);
    const pages = azure.client.listWorkspaces('sub-1');
    const first = await pages.next();
    expect(azure.lines).toEqual([`GET ${address}`]);
    expect(first.value).toEqual({
      items: [
        {
          id: workspaceId,
          subscription: 'sub-1',
          resourceGroup: 'rg-1',
          name: 'ws-1',
          location: 'eastus',
          customerId: 'guid',
          sku: 'PerGB2018',
          retentionDays: 90,
          cluster: '/c',
        },
      ],
      next,
    });
    await azure.client.listWorkspaces('sub-1', first.value?.next).next();
    expect(azure.lines[1]).toBe(`GET ${next}`);
  });

  it('are asked whether Sentinel is on, where the cloud has it', async () => {
    const states = `GET ${workspacePath}/providers/Microsoft.SecurityInsights/onboardingStates?api-version=2025-09-01`;
    const azure = fakeAzure([
      { body: { value: [{ name: 'default' }] } },
      { body: { value: [] } },
      refusal(404, 'NotFound'),
      refusal(403, 'AuthorizationFailed'),
      refusal(409, 'MissingSubscriptionRegistration'),
      refusal(409, 'Conflict'),
    ]);
    const has = () => azure.client.hasSentinel(workspaceId);
    expect([await has(), await has(), await has(), await has(), await has()]).toEqual([
      true,
      false,
      false,
      undefined,
      false,
    ]);
    await expect(has()).rejects.toMatchObject({ code: 'azure.refused' });
    expect(azure.lines[0]).toBe(states);
    const china = fakeAzure([], { place: { cloud: 'china' } });
    expect(await china.client.hasSentinel(workspaceId)).toBe(false);
    expect(china.lines).toEqual([]);
  });
});

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

describe('tables', () => {
  const table = (subType: string) => ({
    body: {
      name: 'A_CL',
      properties: {
        plan: 'Analytics',
        schema: {
          tableSubType: subType,
          tableType: 'CustomLog',
          columns: [{ name: 'User_s', type: 'string' }],
        },
      },
    },
  });
  const address = `${workspacePath}/tables/A_CL`;
  const status = (state: string, error?: object) => ({ body: { status: state, error } });
  const operation = `${arm}/subscriptions/sub-1/providers/x/operationStatuses/1?api-version=2025-07-01`;

  it('are read with their kind', async () => {
    const azure = fakeAzure([table('Classic'), refusal(404, 'ResourceNotFound')]);
    expect(await azure.client.getTable('A_CL')).toMatchObject({
      name: 'A_CL',
      plan: 'Analytics',
      type: 'CustomLog',
      subType: 'Classic',
      columns: [{ name: 'User_s', type: 'string' }],
    });
    expect(await azure.client.getTable('A_CL')).toBeUndefined();
    expect(azure.lines[0]).toBe(`GET ${address}?api-version=2025-07-01`);
  });

  it('are migrated, and waited for where the service answers at once', async () => {
    const azure = fakeAzure([
      { body: '' },
      table('Classic'),
      table('Classic'),
      table('DataCollectionRuleBased'),
    ]);
    await azure.client.migrateTable('A_CL');
    expect(azure.lines[0]).toBe(`POST ${address}/migrate?api-version=2025-07-01`);
    expect(azure.waits).toEqual([5000, 5000]);
    expect(azure.steps[1]).toEqual({
      step: 10,
      of: 900,
      message: 'Waiting to migrate the table A_CL of the workspace ws-1',
    });
  });

  it('are migrated by an operation that is followed as it asks', async () => {
    const begun = { status: 202, headers: { 'azure-asyncoperation': operation, 'retry-after': '3' } };
    const azure = fakeAzure([begun, status('InProgress'), status('Succeeded'), table('Any')]);
    await azure.client.migrateTable('A_CL');
    expect(azure.waits).toEqual([3000, 5000]);
    expect(azure.lines.slice(1, 3)).toEqual([`GET ${operation}`, `GET ${operation}`]);
  });

  it.each([
    ['Failed', { code: 'SchemaUpdateFatalError', message: 'No' }, 'No, SchemaUpdateFatalError'],
    ['Canceled', undefined, 'its state is Canceled'],
  ])('say why the operation %s', async (state, error, reason) => {
    const azure = fakeAzure([
      { status: 202, headers: { 'azure-asyncoperation': operation } },
      status(state, error),
    ]);
    await expect(azure.client.migrateTable('A_CL')).rejects.toMatchObject({
      code: 'azure.operation',
      args: { reason },
    });
  });

  it('are given up after a quarter of an hour', async () => {
    const azure = fakeAzure((_, index) =>
      index === 0
        ? { status: 202, headers: { location: operation } }
        : { status: 202, headers: { 'retry-after': '9999' } },
    );
    await expect(azure.client.migrateTable('A_CL')).rejects.toMatchObject({
      code: 'azure.operation',
      args: { reason: 'it still runs after 15 minutes' },
    });
    expect(azure.waits.reduce((sum, wait) => sum + wait)).toBeLessThanOrEqual(900_000);
  });
});

describe('a log query', () => {
  const answer = (tables: unknown, error?: object) => ({ body: { tables, error } });
  const columns = [
    { name: 'Account', type: 'string' },
    { name: 'Rows', type: 'long' },
    { name: 'Share', type: 'real' },
    { name: 'More', type: 'dynamic' },
  ];

  it('comes as typed rows', async () => {
    const rows = [
      ['7', '12', 'NaN', { a: 1 }],
      [null, '9007199254740993', 0.5, '{}'],
    ];
    const azure = fakeAzure([answer([{ name: 'PrimaryResult', columns, rows }])]);
    const table = await azure.client.queryLogs('guid', 'T | take 2', 'P1D');
    expect(table.rows).toEqual([
      ['7', 12, NaN, '{"a":1}'],
      [null, '9007199254740993', 0.5, '{}'],
    ]);
    expect(azure.lines).toEqual(['POST https://api.loganalytics.io/v1/workspaces/guid/query']);
    expect(bodyOf(azure.requests[0]!)).toEqual({ query: 'T | take 2', timespan: 'P1D' });
    expect(azure.tokenRequests).toMatchObject([{ audience: 'logAnalytics' }]);
  });

  it('is asked again, since it changes nothing', async () => {
    const azure = fakeAzure([{ status: 503 }, answer([{ name: 'PrimaryResult', columns: [], rows: [] }])]);
    expect(await azure.client.queryLogs('guid', 'T', 'P1D')).toEqual({ columns: [], rows: [] });
  });

  it.each([
    answer([]),
    answer([{ name: 'PrimaryResult', columns, rows: [['a']] }]),
    answer([{ name: 'PrimaryResult', columns, rows: [] }], { code: 'PartialError', message: 'too large' }),
    { body: '{"tables":[{"na' },
  ])('is refused when only a part came', async (partial) => {
    await expect(fakeAzure([partial]).client.queryLogs('guid', 'T', 'P1D')).rejects.toMatchObject({
      code: 'azure.answer',
    });
  });

  it("passes on the parser's words", async () => {
    const innererror = { code: 'SEM0100', message: "'where' operator: no column named 'X'" };
    const error = {
      code: 'BadArgumentError',
      message: 'The request had some invalid properties',
      innererror,
    };
    const azure = fakeAzure([{ status: 400, body: { error } }]);
    await expect(azure.client.queryLogs('guid', 'T', 'P1D')).rejects.toMatchObject({
      code: 'azure.refused',
      args: { message: "The request had some invalid properties 'where' operator: no column named 'X'" },
    });
  });
});

describe('what was just made', () => {
  it('is read again while it is not there, for half a minute', async () => {
    const azure = fakeAzure([]);
    let reads = 0;
    const third = () => Promise.resolve((reads += 1) === 3 ? 'there' : undefined);
    expect(await azure.client.getAfterCreate(third)).toBe('there');
    expect(azure.waits).toEqual([1000, 2000]);
    const never = (): Promise<string | undefined> => Promise.resolve(undefined);
    expect(await azure.client.getAfterCreate(never)).toBeUndefined();
    expect(azure.waits.slice(2).reduce((sum, wait) => sum + wait)).toBe(30_000);
  });
});

describe('a cloud of its own', () => {
  it('says all of its endpoints', () => {
    const place = { profile: 'lab', cloud: 'custom', endpoints: { login: 'https://a' } } as const;
    expect(() => fakeAzure([], { place })).toThrow(
      expect.objectContaining({
        code: 'azure.endpoints',
        args: expect.objectContaining({ profile: 'lab' }) as unknown,
      }) as Error,
    );
  });

  it('may have a path in front', async () => {
    const endpoints = { resourceManager: 'https://127.0.0.1:8443/arm' };
    const azure = fakeAzure(() => ({ body: { value: [] } }), { place: { subscription: 's', endpoints } });
    await azure.client.listResourceGroups();
    await azure.client.listClusters();
    expect(
      azure.lines.every((line) => line.startsWith('GET https://127.0.0.1:8443/arm/subscriptions/s/')),
    ).toBe(true);
  });
});
