import * as z from 'zod';
import type { ResourceGroup } from '../core/azure/directory.ts';
import { aboutSubscription } from './aboutSubscription.ts';
import { apiVersions } from './apiVersions.ts';
import { armList } from './arm.ts';
import type { AzureContext } from './azureContext.ts';

/** Source: Resources - Resource Groups - List, 2021-04-01. */
const resourceGroupSchema = z.object({ id: z.string(), name: z.string(), location: z.string() });

export function listResourceGroups(
  context: AzureContext,
  subscription: string,
): Promise<readonly ResourceGroup[]> {
  return armList(context, resourceGroupSchema, {
    path: `/subscriptions/${subscription}/resourcegroups`,
    apiVersion: apiVersions.resourceGroups,
    about: aboutSubscription(subscription, 'list the resource groups'),
  });
}
