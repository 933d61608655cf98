import type { HubService } from '../exporting/hubService.ts';
import { ok } from '../http/answer.ts';
import type { Route } from '../http/route.ts';
import { parentOf, resourceAt } from './resourceAnswers.ts';

const type = 'Microsoft.EventHub/namespaces';

/** How somebody comes to a namespace's keys. */
export function hubKeyRoutes(hubs: HubService): readonly Route[] {
  return [
    {
      method: 'POST',
      path: `/subscriptions/:subscription/resourceGroups/:group/providers/${type}/:namespace/authorizationRules/RootManageSharedAccessKey/listKeys`,
      contract: 'ours',
      apiVersions: ['2024-01-01', '2021-11-01'],
      source: 'Microsoft.EventHub: namespaces, listKeys',
      action: `${type}/authorizationRules/listkeys/action`,
      handle: async (call) => {
        const { id } = resourceAt(call, parentOf(call.path, 3));
        return ok({
          keyName: 'RootManageSharedAccessKey',
          primaryKey: hubs.keyOf(id),
          secondaryKey: hubs.keyOf(id),
          primaryConnectionString: await hubs.connectionString(id),
        });
      },
    },
  ];
}
