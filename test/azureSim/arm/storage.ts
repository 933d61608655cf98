import { ok } from '../http/answer.ts';
import type { Call, Route } from '../http/route.ts';
import type { Resource } from '../world/resources.ts';
import { withProperties } from '../world/resources.ts';
import type { World } from '../world/world.ts';
import { listOf, resourceAt, scopeOfList } from './resourceAnswers.ts';

const type = 'Microsoft.Storage/storageAccounts';
const action = `${type}/read`;
const ours = {
  method: 'GET',
  contract: 'ours',
  apiVersions: ['2025-06-01', '2025-01-01', '2024-01-01', '2023-05-01', '2023-01-01'],
  source: 'Microsoft.Storage: storage accounts, read only here',
} as const;

export const storageRoutes: readonly Route[] = [
  {
    ...ours,
    path: `/subscriptions/:subscription/providers/${type}`,
    filtered: true,
    handle: (call) => listOf(type, action, scopeOfList, viewIn(call.world))(call),
  },
  {
    ...ours,
    path: `/subscriptions/:subscription/resourceGroups/:group/providers/${type}`,
    filtered: true,
    handle: (call) => listOf(type, action, scopeOfList, viewIn(call.world))(call),
  },
  {
    ...ours,
    path: `/subscriptions/:subscription/resourceGroups/:group/providers/${type}/:account`,
    action,
    handle: (call: Call) => ok(viewIn(call.world)(resourceAt(call, call.path))),
  },
];

/** With where its blobs are: an account is a path here, not a host. */
function viewIn({ addresses }: World): (resource: Resource) => Resource {
  return (account) =>
    withProperties(account, { primaryEndpoints: { blob: `${addresses.origin}/${account.name}/` } });
}
