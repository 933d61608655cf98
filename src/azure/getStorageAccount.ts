import type { StorageAccount } from '../core/azure/destinations.ts';
import { aboutDestination } from './aboutDestination.ts';
import { apiVersions } from './apiVersions.ts';
import { armJsonIfThere } from './arm.ts';
import type { AzureContext } from './azureContext.ts';
import { storageAccountSchema } from './storageAccountSchema.ts';

/** By ARM id; undefined where it is not there. */
export function getStorageAccount(context: AzureContext, id: string): Promise<StorageAccount | undefined> {
  return armJsonIfThere(context, storageAccountSchema, {
    path: id,
    apiVersion: apiVersions.storage,
    about: aboutDestination(id, 'storage account'),
  });
}
