import type { AzureClient, AzureClientOptions } from './azureClient.ts';
import { subscriptionOf } from './azureContext.ts';
import { createAzureContext } from './createAzureContext.ts';
import { deleteExportRule } from './deleteExportRule.ts';
import { downloadBlobs } from './downloadBlobs.ts';
import { getAfterCreate } from './getAfterCreate.ts';
import { getEventHubNamespace } from './getEventHubNamespace.ts';
import { getExportRule } from './getExportRule.ts';
import { getPermissions } from './getPermissions.ts';
import { getProviderState } from './getProviderState.ts';
import { getStorageAccount } from './getStorageAccount.ts';
import { getTable } from './getTable.ts';
import { getWorkspace } from './getWorkspace.ts';
import { hasSentinel } from './hasSentinel.ts';
import { listClusters } from './listClusters.ts';
import { listDataCollectionRules } from './listDataCollectionRules.ts';
import { listEventHubNamespaces } from './listEventHubNamespaces.ts';
import { listEventHubs } from './listEventHubs.ts';
import { listExportRules } from './listExportRules.ts';
import { listResourceGroups } from './listResourceGroups.ts';
import { listStorageAccounts } from './listStorageAccounts.ts';
import { listSubscriptions } from './listSubscriptions.ts';
import { listTables } from './listTables.ts';
import { listTenants } from './listTenants.ts';
import { listWorkspaces } from './listWorkspaces.ts';
import { migrateTable } from './migrateTable.ts';
import { putExportRule } from './putExportRule.ts';
import { queryLogs } from './queryLogs.ts';

/**
 * A client of Azure for one piece of work: it forgets its tokens when that is done.
 * @throws ByomlError `azure.endpoints` where a cloud of one's own does not say all of them
 */
export function createAzureClient(options: AzureClientOptions): AzureClient {
  const context = createAzureContext(options);
  const ownSubscription = (): string => subscriptionOf(context);
  return {
    cloud: context.cloud,

    listTenants: () => listTenants(context),
    listSubscriptions: (next) => listSubscriptions(context, next),
    listWorkspaces: (subscription, next) => listWorkspaces(context, subscription, next),
    listResourceGroups: async (subscription) =>
      listResourceGroups(context, subscription ?? ownSubscription()),
    getProviderState: async (namespace, subscription) =>
      getProviderState(context, namespace, subscription ?? ownSubscription()),

    getWorkspace: () => getWorkspace(context),
    hasSentinel: (workspaceId) => hasSentinel(context, workspaceId),

    listExportRules: () => listExportRules(context),
    getExportRule: (name) => getExportRule(context, name),
    putExportRule: (rule) => putExportRule(context, rule),
    deleteExportRule: (name) => deleteExportRule(context, name),

    listClusters: () => listClusters(context),
    listTables: () => listTables(context),
    getTable: (name) => getTable(context, name),
    migrateTable: (name) => migrateTable(context, name),

    getStorageAccount: (id) => getStorageAccount(context, id),
    listStorageAccounts: async (subscription) =>
      listStorageAccounts(context, subscription ?? ownSubscription()),
    getEventHubNamespace: (id) => getEventHubNamespace(context, id),
    listEventHubNamespaces: async (subscription) =>
      listEventHubNamespaces(context, subscription ?? ownSubscription()),
    listEventHubs: (namespaceId) => listEventHubs(context, namespaceId),
    listDataCollectionRules: () => listDataCollectionRules(context),

    getPermissions: (scope) => getPermissions(context, scope),

    queryLogs: (customerId, kql, timespan) => queryLogs(context, customerId, kql, timespan),
    downloadBlobs: (source) => downloadBlobs(context, source),

    getAfterCreate: (read) => getAfterCreate(context, read),
  };
}
