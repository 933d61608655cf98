import * as z from 'zod';
import type { Workspace } from '../core/azure/workspace.ts';
import { partsOfId } from './partsOfId.ts';

/** A workspace as the SDK gives it, 2025-07-01. */
export const workspaceSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    location: z.string(),
    customerId: z.string(),
    sku: z.object({ name: z.string().nullish() }).nullish(),
    retentionInDays: z.number().nullish(),
    features: z.object({ clusterResourceId: z.string().nullish() }).nullish(),
  })
  .transform(({ id, name, location, customerId, sku, retentionInDays, features }): Workspace => {
    const { subscription = '', resourceGroup = '' } = partsOfId(id) ?? {};
    return {
      id,
      subscription,
      resourceGroup,
      name,
      location,
      customerId,
      sku: sku?.name ?? undefined,
      retentionDays: retentionInDays ?? undefined,
      cluster: features?.clusterResourceId ?? undefined,
    };
  });
