import { describe, expect, it } from 'vitest';
import { fakeAzure, refusal, workspacePath } from './support/fakeAzure.ts';

const arm = 'https://management.azure.com';

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
