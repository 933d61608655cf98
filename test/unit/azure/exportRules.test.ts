import { describe, expect, it } from 'vitest';
import { bodyOf, fakeAzure, refusal, workspacePath } from './support/fakeAzure.ts';

const storage = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/accesses';
const hubs = '/subscriptions/s/resourceGroups/g/providers/microsoft.eventhub/namespaces/accesses';

const answered = (properties: object) => ({
  id: `${workspacePath}/dataExports/shares`,
  name: 'shares',
  properties: {
    tableNames: ['SecurityEvent'],
    enable: true,
    destination: { resourceId: storage },
    ...properties,
  },
});

const address = `${workspacePath}/dataExports/shares?api-version=2025-07-01`;

describe('export rules', () => {
  it('are put whole, to storage', async () => {
    const azure = fakeAzure([
      { status: 201, body: answered({ createdDate: 'Wed, 17 Mar 2021 08:57:48 GMT' }) },
    ]);
    const rule = await azure.client.putExportRule({
      name: 'shares',
      tables: ['SecurityEvent', 'Heartbeat'],
      enabled: false,
      destination: { kind: 'storage', resourceId: storage },
    });
    expect(azure.lines).toEqual([`PUT ${address}`]);
    expect(bodyOf(azure.requests[0]!)).toEqual({
      properties: {
        tableNames: ['SecurityEvent', 'Heartbeat'],
        enable: false,
        destination: { resourceId: storage },
      },
    });
    expect(rule).toEqual({
      id: `${workspacePath}/dataExports/shares`,
      name: 'shares',
      tables: ['SecurityEvent'],
      enabled: true,
      destination: { kind: 'storage', resourceId: storage },
      createdDate: 'Wed, 17 Mar 2021 08:57:48 GMT',
      lastModifiedDate: undefined,
    });
  });

  it('name the hub that they send to in its meta data', async () => {
    const destination = { resourceId: hubs, metaData: { eventHubName: 'all' } };
    const azure = fakeAzure([{ body: answered({ destination }) }]);
    const rule = await azure.client.putExportRule({
      name: 'shares',
      tables: ['SecurityEvent'],
      enabled: true,
      destination: { kind: 'eventHub', resourceId: hubs, hub: 'all' },
    });
    expect(bodyOf(azure.requests[0]!)).toMatchObject({ properties: { destination } });
    expect(rule.destination).toEqual({ kind: 'eventHub', resourceId: hubs, hub: 'all' });
  });

  it('are listed with what kind of place they send to', async () => {
    const value = [answered({}), answered({ destination: { resourceId: hubs, type: 'EventHub' } })];
    const azure = fakeAzure([{ body: { value } }]);
    const rules = await azure.client.listExportRules();
    expect(rules.map(({ destination }) => destination.kind)).toEqual(['storage', 'eventHub']);
    expect(azure.lines).toEqual([`GET ${workspacePath}/dataExports?api-version=2025-07-01`]);
  });

  it('that are not there are undefined, unless the workspace is not there', async () => {
    const missing = fakeAzure([refusal(404, 'ResourceNotFound')]);
    expect(await missing.client.getExportRule('shares')).toBeUndefined();
    const gone = fakeAzure([refusal(404, 'ParentResourceNotFound')]);
    await expect(gone.client.getExportRule('shares')).rejects.toMatchObject({
      code: 'azure.missing',
      args: { what: 'workspace', name: 'ws-1', where: ' in the resource group rg-1' },
    });
    const noGroup = fakeAzure([refusal(404, 'ResourceGroupNotFound')]);
    await expect(noGroup.client.getExportRule('shares')).rejects.toMatchObject({
      args: { what: 'resource group', name: 'rg-1', where: ' in the subscription sub-1' },
    });
  });

  it('are deleted, or were gone already', async () => {
    const azure = fakeAzure([{ status: 200, body: '' }, refusal(404, 'NotFound')]);
    expect(await azure.client.deleteExportRule('shares')).toBe(true);
    expect(await azure.client.deleteExportRule('shares')).toBe(false);
    expect(azure.lines).toEqual([`DELETE ${address}`, `DELETE ${address}`]);
  });

  it.each(['', '.', '..'])('never send the name "%s", which would delete the workspace', async (name) => {
    const azure = fakeAzure([]);
    expect(await azure.client.deleteExportRule(name)).toBe(false);
    expect(azure.lines).toEqual([]);
  });

  it('are one segment of the address, whatever their name', async () => {
    const azure = fakeAzure([refusal(404, 'NotFound'), refusal(404, 'NotFound')]);
    await azure.client.deleteExportRule('../../../x?y#z');
    expect(azure.lines).toEqual([
      `DELETE ${workspacePath}/dataExports/..%2F..%2F..%2Fx%3Fy%23z?api-version=2025-07-01`,
    ]);
  });

  it.each([
    { value: [{ id: 'x', name: 'y', properties: { tableNames: 'all' } }] },
    { value: [{ id: 'x', name: 'y' }] },
    { value: 7 },
    [],
    null,
  ])('are refused where the answer is %j', async (body) => {
    await expect(fakeAzure([{ body }]).client.listExportRules()).rejects.toMatchObject({
      code: 'azure.answer',
    });
  });

  it('need a place that is said', async () => {
    const { client } = fakeAzure([], { place: { profile: 'dev', subscription: 's' } });
    await expect(client.listExportRules()).rejects.toMatchObject({
      code: 'azure.profile',
      args: { problem: 'The profile "dev" does not say its resourceGroup.' },
    });
  });
});
