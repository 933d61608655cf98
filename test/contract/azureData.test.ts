import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloudNames } from '../../src/core/azure/clouds.ts';
import type { AzureSim } from '../azureSim/azureSim.ts';
import { startAzureSim } from '../azureSim/startAzureSim.ts';
import { clientOf } from './support/clientOf.ts';

const hour = 3_600_000;

describe.each(cloudNames)('data in the cloud %s', (cloud) => {
  let sim: AzureSim;
  beforeAll(async () => {
    sim = await startAzureSim({ cloud });
  });
  afterAll(async () => {
    await sim.stop();
    expect(sim.violations()).toEqual([]);
  });

  const event = (eventId: number, account: string, age: number) => ({
    TimeGenerated: new Date(Date.now() - age).toISOString(),
    EventID: eventId,
    Account: account,
    Computer: 'files-1',
  });

  it('is asked for', async () => {
    sim.ingest('SecurityEvent', [event(5140, 'CONTOSO\\anna', hour), event(4624, 'CONTOSO\\ben', hour)]);
    const client = clientOf(sim, cloud, 'owner');
    const { customerId } = await client.getWorkspace();
    const table = await client.queryLogs(
      customerId,
      'SecurityEvent | where EventID == 5140 | summarize Rows = count()',
      'P1D',
    );
    expect(table).toEqual({ columns: [{ name: 'Rows', type: 'long' }], rows: [[1]] });
    await expect(client.queryLogs(customerId, 'SecurityEvent | nonsense', 'P1D')).rejects.toMatchObject({
      code: 'azure.refused',
    });
    const nowhere = client.queryLogs('00000000-0000-0000-0000-000000000000', 'SecurityEvent', 'P1D');
    await expect(nowhere).rejects.toMatchObject({ code: 'azure.missing' });
  });

  it('that was exported is read blob by blob', async () => {
    const client = clientOf(sim, cloud, 'exporter');
    const account = await client.getStorageAccount(sim.places.ids.storage);
    const source = { endpoint: account?.blobEndpoint ?? '', container: 'am-securityevent' };
    await expect(client.downloadBlobs(source).next()).rejects.toMatchObject({
      code: 'azure.missing',
      args: { what: 'container' },
    });
    await client.putExportRule({
      name: 'accesses',
      tables: ['SecurityEvent'],
      enabled: true,
      destination: { kind: 'storage', resourceId: sim.places.ids.storage },
    });
    sim.ingest('SecurityEvent', [event(5140, 'CONTOSO\\anna', 2 * hour), event(5140, 'CONTOSO\\ben', hour)]);
    await sim.exported();
    const names: string[] = [];
    const lines: unknown[] = [];
    for await (const blob of client.downloadBlobs({ ...source, prefix: 'WorkspaceResourceId=' })) {
      names.push(blob.name);
      const parts: Uint8Array[] = [];
      for await (const part of blob.ranges) parts.push(part);
      const text = Buffer.concat(parts).toString();
      expect(Buffer.byteLength(text)).toBe(blob.byteLength);
      for (const line of text.trim().split('\n')) lines.push(JSON.parse(line));
    }
    expect(names).toEqual([...names].sort());
    expect(names).toHaveLength(2);
    expect(lines).toMatchObject([{ Account: 'CONTOSO\\anna' }, { Account: 'CONTOSO\\ben' }]);
    const others = client.downloadBlobs({ ...source, prefix: 'nothing' });
    expect((await others.next()).done).toBe(true);
  });

  it('is not read without the role for it', async () => {
    const account = await clientOf(sim, cloud, 'owner').getStorageAccount(sim.places.ids.storage);
    const source = { endpoint: account?.blobEndpoint ?? '', container: 'am-securityevent' };
    await expect(clientOf(sim, cloud, 'reader').downloadBlobs(source).next()).rejects.toMatchObject({
      code: 'azure.forbidden',
      args: { role: 'Storage Blob Data Reader' },
    });
  });
});
