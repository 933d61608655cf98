import type { EventHubNamespace } from '../core/azure/destinations.ts';
import { aboutSubscription } from './aboutSubscription.ts';
import { apiVersions } from './apiVersions.ts';
import { armList } from './arm.ts';
import type { AzureContext } from './azureContext.ts';
import { namespaceSchema } from './namespaceSchema.ts';

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
