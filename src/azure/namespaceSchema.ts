import * as z from 'zod';
import type { EventHubNamespace } from '../core/azure/destinations.ts';
import { partsOfId } from './partsOfId.ts';

/** What errors call it. */
export const namespaceKind = 'Event Hubs namespace';

/** Source: Event Hub - Namespaces - List, 2024-01-01. */
export const namespaceSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    location: z.string(),
    sku: z.object({ name: z.string() }),
    properties: z
      .object({ status: z.string().nullish(), publicNetworkAccess: z.string().nullish() })
      .nullish(),
  })
  .transform(({ id, name, location, sku, properties }): EventHubNamespace => ({
    id,
    resourceGroup: partsOfId(id)?.resourceGroup ?? '',
    name,
    location,
    sku: sku.name,
    status: properties?.status ?? undefined,
    publicNetworkAccess: properties?.publicNetworkAccess ?? undefined,
  }));
