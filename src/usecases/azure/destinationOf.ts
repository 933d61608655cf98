import type { AzureClient } from '../../azure/azureClient.ts';
import type { ExportDestination } from '../../core/azure/exportRule.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { visibleName } from '../../core/visibleName.ts';

const providers = {
  storage: { type: 'Microsoft.Storage/storageAccounts', what: 'storage account' },
  eventHub: { type: 'Microsoft.EventHub/namespaces', what: 'Event Hubs namespace' },
} as const;

/**
 * A destination with its ARM id: people may give the bare name of one in the place's subscription.
 * @throws ByomlError `azure.missing` where the subscription has none of the name, or the id is of another kind
 */
export async function destinationOf(
  azure: Pick<AzureClient, 'listStorageAccounts' | 'listEventHubNamespaces'>,
  destination: ExportDestination,
): Promise<ExportDestination> {
  const { kind, resourceId } = destination;
  const { type, what } = providers[kind];
  if (resourceId.startsWith('/')) {
    const pattern = new RegExp(`^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/${type}/[^/]+$`, 'i');
    if (pattern.test(resourceId)) return destination;
    throw missing(what, resourceId, ': that is not the id of one');
  }
  const known = kind === 'storage' ? await azure.listStorageAccounts() : await azure.listEventHubNamespaces();
  const found = known.find(({ name }) => name.toLowerCase() === resourceId.toLowerCase());
  if (found === undefined) throw missing(what, resourceId, ' in the subscription of the workspace');
  return { ...destination, resourceId: found.id };
}

function missing(what: string, name: string, where: string): ByomlError {
  return new ByomlError('azure.missing', { what, name: visibleName(name), where });
}
