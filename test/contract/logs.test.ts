import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { presenceQuery, shareQuery, usageQuery, type LogQuery } from '../../src/content/azure/logQueries.ts';
import type { AzureSim } from '../azureSim/azureSim.ts';
import { startAzureSim } from '../azureSim/startAzureSim.ts';
import { ask, type Answered } from './support/simClients.ts';

let sim: AzureSim;
beforeAll(async () => {
  sim = await startAzureSim();
});
afterAll(() => sim.stop());

const hour = 3_600_000;

async function query({ kql, timespan }: LogQuery, role = 'exporter'): Promise<Answered> {
  const { customerId } = sim.world.resources.get(sim.places.ids.workspace)!.properties;
  const url = `${sim.endpoints.logAnalytics}/v1/workspaces/${String(customerId)}/query`;
  return ask(sim, role, 'POST', url, { body: { query: kql, timespan }, audience: 'logAnalytics' });
}

function rowsOf({ body }: Answered): Record<string, unknown>[] {
  const table = body.tables![0]!;
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ name }, index) => [name, row[index]])),
  );
}

describe('log queries', () => {
  it('of the product are answered from the rows of the tables', async () => {
    const at = (hoursAgo: number): string => new Date(Date.now() - hoursAgo * hour).toISOString();
    sim.ingest('SecurityEvent', [
      { TimeGenerated: at(1), EventID: 5140, Computer: 'A', _BilledSize: 1000 },
      { TimeGenerated: at(2), EventID: '5140', Computer: 'B', _BilledSize: 1000 },
      { TimeGenerated: at(3), EventID: 5145, Computer: 'A', _BilledSize: 2000 },
      { TimeGenerated: at(4), EventID: 4624, Computer: 'A', _BilledSize: 6000 },
      { TimeGenerated: at(30), EventID: 5140, Computer: 'C', _BilledSize: 500 },
    ]);
    expect(rowsOf(await query(shareQuery))).toEqual([{ Bytes: 10_000, AccessBytes: 4000 }]);
    expect(rowsOf(await query(presenceQuery))).toEqual([
      { EventID: 5140, Rows: 2, Computers: 2, Last: expect.stringMatching(/Z$/) as string },
      { EventID: 5145, Rows: 1, Computers: 1, Last: expect.stringMatching(/Z$/) as string },
    ]);
    sim.ingest('Usage', [{ TimeGenerated: at(48), DataType: 'Syslog', Quantity: 21 }]);
    sim.ingest('Heartbeat', [{ TimeGenerated: at(72), _BilledSize: 3_000_000 }]);
    const usage = rowsOf(await query(usageQuery(['Syslog', 'Heartbeat'])));
    expect(usage).toEqual([
      { DataType: 'Syslog', Megabytes: 21 },
      { DataType: 'Heartbeat', Megabytes: 3 },
    ]);
    expect(sim.violations()).toEqual([]);
  });

  it('with other words are refused, not answered wrongly', async () => {
    for (const kql of [
      'SecurityEvent | take 5',
      'SecurityEvent | where Account startswith "a" | summarize n = count()',
      'SecurityEvent',
      'Nothing | summarize n = count()',
      'SecurityEvent | summarize n = percentile(x, 5)',
    ]) {
      const { status, body } = await query({ kql, timespan: 'P1D' });
      expect([status, body.error?.code]).toEqual([400, 'BadArgumentError']);
    }
  });

  it('need the right to read', async () => {
    expect((await query(shareQuery, 'nobody')).body.error?.code).toBe('InsufficientAccessError');
    expect((await query(shareQuery, 'reader')).status).toBe(200);
  });
});

describe('logs ingestion', () => {
  it('takes rows through a data collection rule, by who may publish to it', async () => {
    const { ids } = sim.places;
    const { location } = sim.world.resources.get(ids.workspace)!;
    const path = `${ids.resourceGroup}/providers/Microsoft.Insights/dataCollectionRules/results?api-version=2024-03-11`;
    const rule = (table: string): object => ({
      location,
      kind: 'Direct',
      properties: {
        streamDeclarations: {
          'Custom-Results': {
            columns: [
              { name: 'TimeGenerated', type: 'datetime' },
              { name: 'RawData', type: 'string' },
            ],
          },
        },
        destinations: { logAnalytics: [{ name: 'la', workspaceResourceId: ids.workspace }] },
        dataFlows: [
          {
            streams: ['Custom-Results'],
            destinations: ['la'],
            transformKql: 'source',
            outputStream: `Custom-${table}`,
          },
        ],
      },
    });
    const refused = await ask(sim, 'owner', 'PUT', path, { body: rule('Nothing_CL') });
    expect(refused.body).toMatchObject({
      error: { code: 'InvalidPayload', details: [{ code: 'InvalidOutputTable' }] },
    });
    const { body } = await ask(sim, 'owner', 'PUT', path, { body: rule('FileShares_CL') });
    const endpoint = (body.properties?.['endpoints'] as { logsIngestion: string }).logsIngestion;
    const url = `${endpoint}/dataCollectionRules/${String(body.properties?.['immutableId'])}/streams/Custom-Results?api-version=2023-01-01`;
    const send = (rows: object[]): Promise<Answered> =>
      ask(sim, 'owner', 'POST', url, { body: rows, audience: 'monitor' });

    expect((await send([{ RawData: 'a' }])).body.error?.code).toBe('OperationFailed');
    const assignment = `${ids.resourceGroup}/providers/Microsoft.Authorization/roleAssignments/33333333-3333-4333-8333-333333333333?api-version=2022-04-01`;
    const role = '/providers/Microsoft.Authorization/roleDefinitions/3913510d-42f4-4e42-8a64-420c390055eb';
    await ask(sim, 'owner', 'PUT', assignment, {
      body: { properties: { roleDefinitionId: role, principalId: sim.identities['owner']!.objectId } },
    });
    expect(
      (await send([{ RawData: 'a', Undeclared: 1, TimeGenerated: '2020-01-01T00:00:00Z' }])).status,
    ).toBe(204);
    const [row] = sim.world.rows.get(`${ids.workspace}/tables/FileShares_CL`.toLowerCase())!;
    expect(row).toMatchObject({ RawData: 'a', Type: 'FileShares_CL' });
    expect(row).not.toHaveProperty('Undeclared');
    expect(Date.parse(row!.TimeGenerated)).toBeGreaterThan(Date.now() - hour);
    expect((await send([{ RawData: 'x'.repeat(1_100_000) }])).status).toBe(413);
    expect(sim.violations()).toEqual([]);
  });
});
