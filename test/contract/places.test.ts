import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AzureSim } from '../azureSim/azureSim.ts';
import { startAzureSim } from '../azureSim/startAzureSim.ts';
import { collect } from './support/collect.ts';
import { ask, operationalInsightsOf } from './support/simClients.ts';

let sim: AzureSim;
beforeAll(async () => {
  sim = await startAzureSim({ subscriptions: 3000, workspaces: 2000, hostileNames: true });
});
afterAll(() => sim.stop());

const subscriptions = '/subscriptions?api-version=2022-12-01';

describe('what somebody sees', () => {
  it('comes in pages of a thousand', async () => {
    const sizes: number[] = [];
    const names = new Set<unknown>();
    for (let next: string | undefined = subscriptions; next !== undefined;) {
      const { body } = await ask(sim, 'owner', 'GET', next);
      sizes.push(body.value?.length ?? 0);
      for (const { displayName } of body.value ?? []) names.add(displayName);
      next = body.nextLink;
    }
    expect(sizes).toEqual([1000, 1000, 999]);
    expect(names.size).toBe(2999);
    const workspaces = await collect(operationalInsightsOf(sim, 'owner').workspaces.list());
    expect(workspaces.length).toBe(2000);
    expect(sim.violations()).toEqual([]);
  });

  it('is what roles let them see', async () => {
    const { body } = await ask(sim, 'exporter', 'GET', subscriptions);
    expect(body.value?.map(({ displayName }) => displayName)).toEqual(['Contoso Security']);
    const own = await collect(operationalInsightsOf(sim, 'exporter').workspaces.list());
    expect(own.map(({ name }) => name)).toEqual(['contoso-sentinel']);
    expect((await ask(sim, 'nobody', 'GET', subscriptions)).body.value).toEqual([]);
    const accounts = await ask(
      sim,
      'exporter',
      'GET',
      `${sim.places.ids.subscription}/providers/Microsoft.Storage/storageAccounts?api-version=2023-05-01`,
    );
    // The role at the workspace lets one read all there is in it, not beside it.
    expect(accounts.body.value?.map(({ name }) => name)).toEqual(['contosoexport']);
  });

  it('is all that they know of themselves in the permissions at a scope', async () => {
    const at = async (role: string, scope: string): Promise<unknown[]> => {
      const path = `${scope}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`;
      const { body } = await ask(sim, role, 'GET', path);
      return (body.value ?? []).map(({ actions }) => (actions as string[])[0]);
    };
    expect(await at('exporter', sim.places.ids.workspace)).toEqual(['*/read']);
    expect(await at('exporter', sim.places.ids.hubs)).toEqual(['Microsoft.EventHub/*']);
    expect(await at('exporter', sim.places.ids.farHubs)).toEqual([]);
    expect(await at('owner', sim.places.ids.farHubs)).toEqual(['*']);
  });

  it('may be called anything', async () => {
    const { body } = await ask(sim, 'stranger', 'GET', subscriptions, {});
    // Of the other directory: a token of the first sees nothing of it.
    expect(body.value).toEqual([]);
    const token = sim.token('stranger', 'resourceManager', sim.places.otherTenant);
    const response = await fetch(`${sim.endpoints.resourceManager}${subscriptions}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const [only] = ((await response.json()) as { value: { displayName: string }[] }).value;
    expect(only?.displayName).toContain('\u001B[2J');
  });
});

describe('what is not there', () => {
  const get = async (path: string, version = '2025-07-01', role = 'owner'): Promise<unknown> => {
    const { status, body } = await ask(sim, role, 'GET', `${path}?api-version=${version}`);
    return [status, body.error?.code];
  };

  it('is said in the words of ARM', async () => {
    const { ids, disabledSubscription } = sim.places;
    expect(await get('/subscriptions/00000000-0000-0000-0000-000000000000', '2022-12-01')).toEqual([
      404,
      'SubscriptionNotFound',
    ]);
    expect(await get(ids.workspace.replace('rg-sentinel', 'rg-none'))).toEqual([
      404,
      'ResourceGroupNotFound',
    ]);
    expect(await get(`${ids.workspace}x`)).toEqual([404, 'ResourceNotFound']);
    expect(await get(`${ids.workspace}/tables/Nothing_CL`)).toEqual([404, 'NotFound']);
    expect(await get(`${ids.workspace}/dataExports/nothing`)).toEqual([404, 'NotFound']);
    expect(await get(ids.workspace, '2025-07-01', 'nobody')).toEqual([403, 'AuthorizationFailed']);
    const path = `/subscriptions/${disabledSubscription}/providers/Microsoft.Insights/register?api-version=2021-04-01`;
    const { status, body } = await ask(sim, 'owner', 'POST', path);
    expect([status, body.error?.code]).toEqual([409, 'ReadOnlyDisabledSubscription']);
    expect(sim.violations()).toEqual([]);
  });
});

describe('a role that is assigned', () => {
  it('counts from then on', async () => {
    const { ids } = sim.places;
    const { objectId } = sim.identities['nobody']!;
    const role = '/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7';
    const path = `${ids.cluster}/providers/Microsoft.Authorization/roleAssignments/11111111-1111-4111-8111-111111111111?api-version=2022-04-01`;
    const body = {
      properties: { roleDefinitionId: role, principalId: objectId, principalType: 'ServicePrincipal' },
    };
    expect((await ask(sim, 'reader', 'PUT', path, { body })).status).toBe(403);
    expect((await ask(sim, 'nobody', 'GET', `${ids.cluster}?api-version=2025-07-01`)).status).toBe(403);
    expect((await ask(sim, 'owner', 'PUT', path, { body })).status).toBe(201);
    expect(
      (await ask(sim, 'owner', 'PUT', path.replaceAll('1111-4', '2222-4'), { body })).body.error?.code,
    ).toBe('RoleAssignmentExists');
    expect((await ask(sim, 'nobody', 'GET', `${ids.cluster}?api-version=2025-07-01`)).status).toBe(200);
    expect((await ask(sim, 'owner', 'DELETE', path)).status).toBe(200);
    expect((await ask(sim, 'nobody', 'GET', `${ids.cluster}?api-version=2025-07-01`)).status).toBe(403);
  });
});
