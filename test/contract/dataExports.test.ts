import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cloudNames } from '../../src/core/azure/clouds.ts';
import type { AzureSim } from '../azureSim/azureSim.ts';
import { startAzureSim } from '../azureSim/startAzureSim.ts';
import { collect } from './support/collect.ts';
import { ask, operationalInsightsOf } from './support/simClients.ts';

const group = 'rg-sentinel';
const workspace = 'contoso-sentinel';

describe.each(cloudNames)('data export rules in the cloud %s', (cloud) => {
  let sim: AzureSim;
  beforeAll(async () => {
    sim = await startAzureSim({ cloud });
  });
  afterAll(() => sim.stop());
  beforeEach(() => {
    for (const { id } of sim.world.resources.ofType('Microsoft.OperationalInsights/workspaces/export')) {
      sim.world.resources.delete(id);
    }
  });

  const put = async (
    name: string,
    resourceId: string,
    {
      role = 'owner',
      tables = ['SecurityEvent'],
      enable = true,
      hub,
      forbidden = false,
    }: { role?: string; tables?: string[]; enable?: boolean; hub?: string; forbidden?: boolean } = {},
  ): Promise<string> => {
    const destination = { resourceId, ...(hub === undefined ? {} : { metaData: { eventHubName: hub } }) };
    const { status, body } = await ask(
      sim,
      role,
      'PUT',
      `${sim.places.ids.workspace}/dataExports/${name}?api-version=2025-07-01`,
      { body: { properties: { destination, tableNames: tables, enable } }, forbidden },
    );
    return body.error === undefined ? String(status) : `${status} ${body.error.code} ${body.error.message}`;
  };

  it('are made, read, changed and deleted by the SDK, with nothing that the contract forbids', async () => {
    const { dataExports } = operationalInsightsOf(sim, 'exporter');
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

  it('refuse what the service refuses, in its words', async () => {
    const { ids } = sim.places;
    expect(await put('first', ids.storage)).toBe('201');
    expect(await put('first', ids.storage)).toBe('200');
    expect(await put('second', ids.storage)).toContain(
      'You are adding a desiccation that is already defined in rule: /subscriptions/',
    );
    expect(await put('second', ids.secondStorage, { tables: [] })).toContain(
      "You must provide a table or tables array 'TableNames'",
    );
    expect(await put('second', ids.secondStorage, { tables: ['Nothing_CL'] })).toContain(
      "Table 'Nothing_CL' doesn't exist",
    );
    expect(await put('second', ids.premiumStorage)).toContain('Premium storage accounts are not supported');
    expect(await put('second', ids.farStorage)).toContain('it must be in the region of the workspace');
    expect(await put('second', `${ids.storage}x`)).toContain('was not found');
    expect(await put('hubs', ids.hubs)).toBe('201');
    expect(await put('hubs2', ids.hubs, { hub: 'accesses' })).toBe('201');
    expect(await put('hubs3', ids.hubs, { hub: 'Accesses' })).toContain('desiccation');
    expect(await put('hubs3', ids.hubs, { hub: 'nothing' })).toContain(
      "The event hub 'nothing' was not found",
    );
    expect(sim.violations()).toEqual([]);
  });

  it('allow ten that are enabled, and more that are not', async () => {
    const { ids } = sim.places;
    for (let index = 0; index < 10; index++) {
      sim.world.resources.put({
        id: `${ids.hubs}/eventhubs/hub${index}`,
        name: `hub${index}`,
        type: 'Microsoft.EventHub/Namespaces/EventHubs',
        properties: {},
      });
      expect(await put(`rule${index}`, ids.hubs, { hub: `hub${index}` })).toBe('201');
    }
    expect(await put('eleventh', ids.storage)).toContain('no more than 10 are allowed');
    expect(await put('eleventh', ids.storage, { enable: false })).toBe('201');
  });

  it('need the roles at the workspace and at the destination', async () => {
    const { ids } = sim.places;
    const refused = '403 AuthorizationFailed';
    expect(await put('rule', ids.storage, { role: 'reader' })).toContain(refused);
    expect(await put('rule', ids.storage, { role: 'withoutWorkspace' })).toContain(
      "'Microsoft.OperationalInsights/workspaces/dataexports/write'",
    );
    expect(await put('rule', ids.storage, { role: 'withoutStorage' })).toContain(
      '403 LinkedAuthorizationFailed',
    );
    expect(await put('rule', ids.hubs, { role: 'withoutHubs' })).toContain(
      "'Microsoft.EventHub/namespaces/eventhubs/write'",
    );
    expect(await put('rule', ids.storage, { role: 'withoutHubs' })).toBe('201');
    expect(await put('hubs', ids.hubs, { role: 'exporter' })).toBe('201');
  });

  it('need Microsoft.Insights to be registered', async () => {
    const { providers } = sim.world.subscriptions.get(sim.places.subscription)!;
    providers.set('microsoft.insights', 'NotRegistered');
    expect(await put('rule', sim.places.ids.storage)).toContain('409 MissingSubscriptionRegistration');
    providers.delete('microsoft.insights');
    expect(await put('rule', sim.places.ids.storage)).toBe('201');
  });

  it('count what the contract forbids, and refuse it', async () => {
    const before = sim.violations().length;
    expect(await put('no', sim.places.ids.storage, { forbidden: true })).toContain(
      '400 InvalidRequestContent',
    );
    expect(await put('with_underscore', sim.places.ids.storage, { forbidden: true })).toContain(
      '400 InvalidRequestContent',
    );
    const { status } = await ask(
      sim,
      'exporter',
      'GET',
      `${sim.places.ids.workspace}/dataExports?api-version=2020-01-01`,
      { forbidden: true },
    );
    expect(status).toBe(400);
    expect(sim.violations().length).toBeGreaterThanOrEqual(before + 3);
  });
});
