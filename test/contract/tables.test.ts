import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AzureSim } from '../azureSim/azureSim.ts';
import { startAzureSim } from '../azureSim/startAzureSim.ts';
import { ask, operationalInsightsOf } from './support/simClients.ts';

let sim: AzureSim;
beforeAll(async () => {
  sim = await startAzureSim({ operationTime: 100 });
});
afterAll(() => sim.stop());

const [group, workspace] = ['rg-sentinel', 'contoso-sentinel'];
const time = { name: 'TimeGenerated', type: 'dateTime' } as const;

describe('a table', () => {
  it('is made by the SDK, which waits until the operation has ended', async () => {
    const { tables } = operationalInsightsOf(sim, 'owner');
    const made = await tables.createOrUpdate(group, workspace, 'Results_CL', {
      plan: 'Analytics',
      schema: { name: 'Results_CL', columns: [time, { name: 'Score', type: 'real' }] },
    });
    expect(made.schema?.tableSubType).toBe('DataCollectionRuleBased');
    expect((await tables.get(group, workspace, 'Results_CL')).provisioningState).toBe('Succeeded');
    await tables.delete(group, workspace, 'Results_CL');
    await expect(tables.get(group, workspace, 'Results_CL')).rejects.toMatchObject({ statusCode: 404 });
    expect(sim.violations()).toEqual([]);
  });

  it('without a time comes to nothing, which only the operation says', async () => {
    const path = `${sim.places.ids.workspace}/tables/Timeless_CL?api-version=2025-07-01`;
    const body = {
      properties: { schema: { name: 'Timeless_CL', columns: [{ name: 'Score', type: 'real' }] } },
    };
    const begun = await ask(sim, 'owner', 'PUT', path, { body });
    expect(begun.status).toBe(202);
    await sleep(150);
    const ended = await ask(sim, 'owner', 'GET', begun.headers.get('azure-asyncoperation')!);
    expect(ended.body).toMatchObject({ status: 'Failed', error: { code: 'SchemaUpdateFatalError' } });
    expect((await ask(sim, 'owner', 'GET', path)).status).toBe(404);
  });

  it('has columns of the types that the specification names', async () => {
    const path = `${sim.places.ids.workspace}/tables/Wrong_CL?api-version=2025-07-01`;
    const body = {
      properties: { schema: { name: 'Wrong_CL', columns: [{ name: 'TimeGenerated', type: 'datetime' }] } },
    };
    const before = sim.violations().length;
    expect((await ask(sim, 'owner', 'PUT', path, { body, forbidden: true })).status).toBe(400);
    expect(sim.violations().length).toBeGreaterThan(before);
  });
});

describe('a classic table', () => {
  const path = (name: string): string => `${sim.places.ids.workspace}/tables/${name}?api-version=2025-07-01`;
  const stateOf = async (name: string): Promise<unknown[]> => {
    const { properties } = (await ask(sim, 'reader', 'GET', path(name))).body;
    return [
      properties?.['provisioningState'],
      (properties?.['schema'] as { tableSubType: string }).tableSubType,
    ];
  };
  const migrate = async (name: string): Promise<number> =>
    (await ask(sim, 'owner', 'POST', path(name).replace('?', '/migrate?'))).status;

  it('is migrated after a while, and nothing else changes it meanwhile', async () => {
    const name = 'AnomalousResourceAccessResult_CL';
    expect(await migrate(name)).toBe(200);
    expect(await stateOf(name)).toEqual(['InProgress', 'Classic']);
    expect(await migrate(name)).toBe(409);
    await sleep(150);
    expect(await stateOf(name)).toEqual(['Succeeded', 'DataCollectionRuleBased']);
    expect(await migrate(name)).toBe(400);
  });

  it('may never come to its end', async () => {
    sim.world.resources.put({
      ...sim.world.resources.get(`${sim.places.ids.workspace}/tables/FileShares_CL`)!,
      properties: { plan: 'Analytics', schema: { name: 'FileShares_CL', tableSubType: 'Classic' } },
    });
    sim.addFaults([{ match: { method: 'POST', path: 'migrate' }, stuck: true }]);
    expect(await migrate('FileShares_CL')).toBe(200);
    await sleep(300);
    expect(await stateOf('FileShares_CL')).toEqual(['InProgress', 'Classic']);
  });
});
