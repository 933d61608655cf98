import { ok, type Answer } from '../http/answer.ts';
import type { Call, Route } from '../http/route.ts';
import { getResource, listOf, parentOf, resourceAt, scopeOfList } from './resourceAnswers.ts';

const namespaces = 'Microsoft.EventHub/namespaces';
const hubs = `${namespaces}/eventhubs`;
const group = '/subscriptions/:subscription/resourceGroups/:group';
const ours = {
  method: 'GET',
  contract: 'ours',
  apiVersions: ['2025-05-01-preview', '2024-01-01', '2022-10-01-preview', '2021-11-01'],
  source: 'Microsoft.EventHub: namespaces and event hubs, read only here',
} as const;

export const eventHubRoutes: readonly Route[] = [
  {
    ...ours,
    path: `/subscriptions/:subscription/providers/${namespaces}`,
    filtered: true,
    handle: listOf(namespaces, `${namespaces}/read`, scopeOfList),
  },
  {
    ...ours,
    path: `${group}/providers/${namespaces}`,
    filtered: true,
    handle: listOf(namespaces, `${namespaces}/read`, scopeOfList),
  },
  {
    ...ours,
    path: `${group}/providers/${namespaces}/:namespace`,
    action: `${namespaces}/read`,
    handle: getResource,
  },
  {
    ...ours,
    path: `${group}/providers/${namespaces}/:namespace/eventhubs`,
    action: `${hubs}/read`,
    handle: (call: Call): Answer => {
      resourceAt(call, parentOf(call.path, 1));
      return listOf(hubs, `${hubs}/read`, ({ path }) => parentOf(path, 1))(call);
    },
  },
  {
    ...ours,
    path: `${group}/providers/${namespaces}/:namespace/eventhubs/:hub`,
    action: `${hubs}/read`,
    handle: (call) => ok(resourceAt(call, call.path)),
  },
];
