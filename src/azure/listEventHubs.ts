import * as z from 'zod';
import type { EventHub } from '../core/azure/destinations.ts';
import { aboutDestination } from './aboutDestination.ts';
import { apiVersions } from './apiVersions.ts';
import { armList } from './arm.ts';
import type { AzureContext } from './azureContext.ts';
import { namespaceKind } from './namespaceSchema.ts';

/** Source: Event Hub - Event Hubs - List By Namespace, 2024-01-01. */
const hubSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    properties: z
      .object({
        partitionCount: z.number().nullish(),
        retentionDescription: z.object({ cleanupPolicy: z.string().nullish() }).nullish(),
      })
      .nullish(),
  })
  .transform(({ id, name, properties }): EventHub => ({
    id,
    name,
    partitions: properties?.partitionCount ?? undefined,
    cleanupPolicy: properties?.retentionDescription?.cleanupPolicy ?? undefined,
  }));

/** The hubs of a namespace, by its ARM id. */
export function listEventHubs(context: AzureContext, namespaceId: string): Promise<readonly EventHub[]> {
  const about = aboutDestination(namespaceId, namespaceKind);
  return armList(context, hubSchema, {
    path: `${namespaceId}/eventhubs`,
    apiVersion: apiVersions.eventHub,
    about: { ...about, what: `list the hubs of ${about.thing.name}` },
  });
}
