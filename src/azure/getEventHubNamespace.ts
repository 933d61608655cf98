import type { EventHubNamespace } from '../core/azure/destinations.ts';
import { aboutDestination } from './aboutDestination.ts';
import { apiVersions } from './apiVersions.ts';
import { armJsonIfThere } from './arm.ts';
import type { AzureContext } from './azureContext.ts';
import { namespaceKind, namespaceSchema } from './namespaceSchema.ts';

/** By ARM id; undefined where it is not there. */
export function getEventHubNamespace(
  context: AzureContext,
  id: string,
): Promise<EventHubNamespace | undefined> {
  const about = aboutDestination(id, namespaceKind);
  return armJsonIfThere(context, namespaceSchema, { path: id, apiVersion: apiVersions.eventHub, about });
}
