import * as z from 'zod';
import type { StorageAccount } from '../core/azure/destinations.ts';
import { partsOfId } from './partsOfId.ts';

const acls = z.object({ defaultAction: z.string().nullish(), bypass: z.string().nullish() });

/** Source: Storage - Storage Accounts - List, 2023-05-01. */
export const storageAccountSchema = z
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
