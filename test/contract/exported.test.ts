import { EventHubConsumerClient, earliestEventPosition, type ReceivedEventData } from '@azure/event-hubs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AzureSim } from '../azureSim/azureSim.ts';
import { startAzureSim } from '../azureSim/startAzureSim.ts';
import { collect } from './support/collect.ts';
import { containerOf, operationalInsightsOf } from './support/simClients.ts';

let sim: AzureSim;
beforeAll(async () => {
  sim = await startAzureSim({ exportDelay: 100 });
});
afterAll(() => sim.stop());

const [group, workspace] = ['rg-sentinel', 'contoso-sentinel'];

async function makeRule(name: string, tables: readonly string[], resourceId: string): Promise<void> {
  const { dataExports } = operationalInsightsOf(sim, 'exporter');
  await dataExports.createOrUpdate(group, workspace, name, {
    tableNames: [...tables],
    enable: true,
    destination: { resourceId },
  });
}

const event = (time: string, account: string): Record<string, unknown> => ({
  TimeGenerated: time,
  EventID: 5140,
  Account: account,
  Computer: 'FILES01',
  ShareName: '\\\\*\\plans',
  IpPort: null,
});

describe('a rule to a storage account', () => {
  it('writes what comes in after it, in the documented layout', async () => {
    sim.ingest('SecurityEvent', [event('2026-01-31T23:59:59Z', 'CONTOSO\\before')]);
    await makeRule('blobs', ['SecurityEvent'], sim.places.ids.storage);
    sim.ingest('SecurityEvent', [
      event('2026-01-31T23:56:01.5Z', 'CONTOSO\\ana'),
      event('2026-02-01T00:04:59Z', 'CONTOSO\\bo'),
    ]);
    sim.ingest('SecurityEvent', [event('2026-01-31T23:59:00Z', 'CONTOSO\\late')]);
    await sim.exported();

    const container = containerOf(sim, 'exporter', 'am-securityevent');
    const names = (await collect(container.listBlobsFlat())).map(({ name }) => name);
    const start = `WorkspaceResourceId=${sim.places.ids.workspace.toLowerCase()}/y=2026/`;
    expect(names).toEqual([
      `${start}m=01/d=31/h=23/m=55/PT05M.json`,
      `${start}m=02/d=01/h=00/m=00/PT05M.json`,
    ]);

    const bytes = await container.getBlobClient(names[0]!).downloadToBuffer();
    const lines = bytes.toString().trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { Account: string }).Account)).toEqual([
      'CONTOSO\\ana',
      'CONTOSO\\late',
    ]);
    const keys = Object.keys(JSON.parse(lines[0]!) as object);
    expect(keys).toEqual([
      'Account',
      'Computer',
      'EventID',
      'ShareName',
      'SourceSystem',
      'TenantId',
      'TimeGenerated',
      'Type',
      '_Internal_WorkspaceResourceId',
      '_ItemId',
    ]);
    expect(lines[0]).toContain('"TimeGenerated":"2026-01-31T23:56:01.5000000Z"');
    const range = await container.getBlobClient(names[0]!).downloadToBuffer(2, 10);
    expect(range.equals(bytes.subarray(2, 12))).toBe(true);
  });

  it('is read by those who may', async () => {
    const list = (role: string): Promise<unknown> =>
      collect(containerOf(sim, role, 'am-securityevent').listBlobsFlat());
    await expect(list('withoutHubs')).rejects.toMatchObject({
      statusCode: 403,
      code: 'AuthorizationPermissionMismatch',
    });
    await expect(collect(containerOf(sim, 'exporter', 'am-nothing').listBlobsFlat())).rejects.toMatchObject({
      statusCode: 404,
      code: 'ContainerNotFound',
    });
  });

  it('sends nothing of a table that cannot be exported', async () => {
    await makeRule(
      'blobs',
      ['SecurityEvent', 'AnomalousResourceAccessResult_CL', 'Archive_CL', 'AzureDiagnostics'],
      sim.places.ids.storage,
    );
    for (const table of ['AnomalousResourceAccessResult_CL', 'Archive_CL', 'AzureDiagnostics'])
      sim.ingest(table, [{ RawData: 'x' }]);
    await sim.exported();
    for (const container of ['am-anomalousresourceaccessresult-cl', 'am-archive-cl', 'am-azurediagnostics']) {
      expect(await containerOf(sim, 'exporter', container).exists()).toBe(false);
    }
  });
});

describe('a rule to event hubs', () => {
  it('sends events that the SDK reads, to a hub of the table', async () => {
    await makeRule('hubs', ['Heartbeat'], sim.places.ids.hubs);
    sim.ingest(
      'Heartbeat',
      Array.from({ length: 250 }, (_, index) => ({ Computer: `HOST${index}` })),
    );
    await sim.exported();
    const connection = `${await sim.hubConnection()}EntityPath=am-heartbeat`;
    const client = new EventHubConsumerClient('$Default', connection);
    const received = await receive(client, 3);
    await client.close();
    const records = received.flatMap(({ body }) => (body as { records: { Computer: string }[] }).records);
    expect(new Set(records.map(({ Computer }) => Computer)).size).toBe(250);
  });

  it('refuses a key that is not the namespace’s', async () => {
    const connection = (await sim.hubConnection()).replace(
      /SharedAccessKey=[^;]+/,
      'SharedAccessKey=d3Jvbmc=',
    );
    const client = new EventHubConsumerClient('$Default', `${connection}EntityPath=am-heartbeat`, {
      retryOptions: { maxRetries: 0 },
    });
    await expect(client.getPartitionIds()).rejects.toThrow(/signature|Unauthorized/i);
    await client.close();
  });
});

function receive(client: EventHubConsumerClient, count: number): Promise<ReceivedEventData[]> {
  return new Promise((resolve, reject) => {
    const all: ReceivedEventData[] = [];
    const subscription = client.subscribe(
      {
        processEvents: async (events) => {
          all.push(...events);
          if (all.length >= count) {
            await subscription.close();
            resolve(all);
          }
        },
        processError: (error) => {
          reject(error);
          return Promise.resolve();
        },
      },
      { startPosition: earliestEventPosition, maxWaitTimeInSeconds: 1 },
    );
  });
}
