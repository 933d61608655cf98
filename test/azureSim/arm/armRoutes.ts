import type { Route } from '../http/route.ts';
import { authorizationRoutes } from './authorization.ts';
import { dataCollectionRoutes } from './dataCollection.ts';
import { dataExportRoutes } from './dataExports.ts';
import { eventHubRoutes } from './eventHubs.ts';
import { operationRoutes } from './operationStatuses.ts';
import { sentinelRoutes } from './sentinel.ts';
import { storageRoutes } from './storage.ts';
import { subscriptionRoutes } from './subscriptions.ts';
import { tableRoutes } from './tables.ts';
import { workspaceRoutes } from './workspaces.ts';

/** Azure Resource Manager, as far as it is here. */
export const armRoutes: readonly Route[] = [
  ...subscriptionRoutes,
  ...authorizationRoutes,
  ...storageRoutes,
  ...eventHubRoutes,
  ...workspaceRoutes,
  ...tableRoutes,
  ...operationRoutes,
  ...dataExportRoutes,
  ...dataCollectionRoutes,
  ...sentinelRoutes,
];
