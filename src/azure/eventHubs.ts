import { z } from 'zod';
import type { EventHub, EventHubNamespace } from '../core/azure/destinations.ts';
import { aboutDestination } from './aboutDestination.ts';
import { aboutSubscription } from './aboutSubscription.ts';
import { apiVersions } from './apiVersions.ts';
import { armJsonIfThere, armList } from './arm.ts';
import type { AzureContext } from './azureContext.ts';
import { partsOfId } from './partsOfId.ts';

/** Source: Event Hub - Namespaces - List, 2024-01-01. */
const namespaceSchema = z
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

const kind = 'Event Hubs namespace';

export function listEventHubNamespaces(
  context: AzureContext,
  subscription: string,
): Promise<readonly EventHubNamespace[]> {
  return armList(context, namespaceSchema, {
    path: `/subscriptions/${subscription}/providers/Microsoft.EventHub/namespaces`,
    apiVersion: apiVersions.eventHub,
    about: aboutSubscription(subscription, 'list the Event Hubs namespaces'),
  });
}

/** By ARM id; undefined where it is not there. */
export function getEventHubNamespace(
  context: AzureContext,
  id: string,
): Promise<EventHubNamespace | undefined> {
  const about = aboutDestination(id, kind);
  return armJsonIfThere(context, namespaceSchema, { path: id, apiVersion: apiVersions.eventHub, about });
}

/** The hubs of a namespace, by its ARM id. */
export function listEventHubs(context: AzureContext, namespaceId: string): Promise<readonly EventHub[]> {
  const about = aboutDestination(namespaceId, kind);
  return armList(context, hubSchema, {
    path: `${namespaceId}/eventhubs`,
    apiVersion: apiVersions.eventHub,
    about: { ...about, what: `list the hubs of ${about.thing.name}` },
  });
}
