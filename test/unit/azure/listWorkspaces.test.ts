import { describe, expect, it } from 'vitest';
import { fakeAzure, refusal, workspacePath } from './support/fakeAzure.ts';

const arm = 'https://management.azure.com';
const workspaceId = workspacePath.slice(arm.length);

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
