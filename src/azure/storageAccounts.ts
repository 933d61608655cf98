import { z } from 'zod';
import type { StorageAccount } from '../core/azure/destinations.ts';
import { aboutDestination } from './aboutDestination.ts';
import { aboutSubscription } from './aboutSubscription.ts';
import { apiVersions } from './apiVersions.ts';
import { armJsonIfThere, armList } from './arm.ts';
import type { AzureContext } from './azureContext.ts';
import { partsOfId } from './partsOfId.ts';

const acls = z.object({ defaultAction: z.string().nullish(), bypass: z.string().nullish() });

/** Source: Storage - Storage Accounts - List, 2023-05-01. */
const storageAccountSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    location: z.string(),
    kind: z.string(),
    sku: z.object({ name: z.string(), tier: z.string().nullish() }),
    properties: z.object({
      primaryEndpoints: z.object({ blob: z.url({ protocol: /^https$/ }).nullish() }).nullish(),
      networkAcls: acls.nullish(),
      publicNetworkAccess: z.string().nullish(),
    }),
  })
  .transform(({ id, name, location, kind, sku, properties }): StorageAccount => ({
    id,
    resourceGroup: partsOfId(id)?.resourceGroup ?? '',
    name,
    location,
    kind,
    sku: sku.name,
    tier: sku.tier ?? undefined,
    blobEndpoint: properties.primaryEndpoints?.blob?.replace(/\/+$/, ''),
    firewall: firewallOf(properties.networkAcls ?? {}, properties.publicNetworkAccess ?? undefined),
  }));

function firewallOf(
  { defaultAction, bypass }: z.infer<typeof acls>,
  publicAccess: string | undefined,
): StorageAccount['firewall'] {
  const closed = defaultAction === 'Deny' || (publicAccess !== undefined && publicAccess !== 'Enabled');
  const trustedServices = (bypass ?? 'AzureServices').split(/\s*,\s*/).includes('AzureServices');
  return { closed, trustedServices };
}

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

/** By ARM id; undefined where it is not there. */
export function getStorageAccount(context: AzureContext, id: string): Promise<StorageAccount | undefined> {
  return armJsonIfThere(context, storageAccountSchema, {
    path: id,
    apiVersion: apiVersions.storage,
    about: aboutDestination(id, 'storage account'),
  });
}
