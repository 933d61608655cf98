import type { AzureClient } from '../../azure/azureClient.ts';
import type { ExportDestination } from '../../core/azure/exportRule.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import type { DestinationFacts } from './rules/exportFacts.ts';

/** What there is at a destination's address. */
export async function destinationFacts(
  azure: Pick<AzureClient, 'getStorageAccount' | 'getEventHubNamespace' | 'listEventHubs'>,
  { kind, resourceId }: ExportDestination,
): Promise<DestinationFacts> {
  try {
    if (kind === 'storage') {
      const account = await azure.getStorageAccount(resourceId);
      return account === undefined ? { kind: 'missing' } : { kind, account };
    }
    const namespace = await azure.getEventHubNamespace(resourceId);
    if (namespace === undefined) return { kind: 'missing' };
    return { kind, namespace, hubs: await azure.listEventHubs(resourceId) };
  } catch (error) {
    if (ByomlError.is(error, 'azure.forbidden'))
      return { kind: 'hidden', reason: `You lack the role ${error.args.role} there.` };
    throw error;
  }
}
