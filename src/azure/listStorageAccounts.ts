import type { StorageAccount } from '../core/azure/destinations.ts';
import { aboutSubscription } from './aboutSubscription.ts';
import { apiVersions } from './apiVersions.ts';
import { armList } from './arm.ts';
import type { AzureContext } from './azureContext.ts';
import { storageAccountSchema } from './storageAccountSchema.ts';

export function listStorageAccounts(
  context: AzureContext,
  subscription: string,
): Promise<readonly StorageAccount[]> {
  return armList(context, storageAccountSchema, {
    path: `/subscriptions/${subscription}/providers/Microsoft.Storage/storageAccounts`,
    apiVersion: apiVersions.storage,
    about: aboutSubscription(subscription, 'list the storage accounts'),
  });
}
