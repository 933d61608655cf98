import type { Route } from '../http/route.ts';
import { getResource, listOf, scopeOfList } from './resourceAnswers.ts';

const provider = 'Microsoft.OperationalInsights';
const group = '/subscriptions/:subscription/resourceGroups/:group';

/** Workspaces and clusters, both only read here. */
export const workspaceRoutes: readonly Route[] = ['workspaces', 'clusters'].flatMap(
  (kind): readonly Route[] => {
    const type = `${provider}/${kind}`;
    const read = {
      method: 'GET',
      contract: 'derived',
      apiVersions: ['2025-07-01'],
      source: 'WorkspacesClusters.json 2025-07-01',
    } as const;
    const handle = listOf(type, `${type}/read`, scopeOfList);
    return [
      { ...read, path: `/subscriptions/:subscription/providers/${type}`, filtered: true, handle },
      { ...read, path: `${group}/providers/${type}`, filtered: true, handle },
      { ...read, path: `${group}/providers/${type}/:name`, action: `${type}/read`, handle: getResource },
    ];
  },
);
