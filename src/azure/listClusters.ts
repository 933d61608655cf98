import * as z from 'zod';
import type { Cluster } from '../core/azure/workspace.ts';
import { aboutSubscription } from './aboutSubscription.ts';
import { type AzureContext, subscriptionOf } from './azureContext.ts';
import { askedOf, called } from './called.ts';
import { everyItem } from './everyItem.ts';
import { nameInPath } from './nameInPath.ts';
import { operationalInsights } from './operationalInsights.ts';
import { parseAnswer } from './parseAnswer.ts';
import { partsOfId } from './partsOfId.ts';

/** A cluster as the SDK gives it, 2025-07-01. */
const clusterSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    location: z.string(),
    provisioningState: z.string().nullish(),
    sku: z.object({ name: z.string().nullish(), capacity: z.number().nullish() }).nullish(),
    associatedWorkspaces: z.array(z.object({ resourceId: z.string().nullish() })).nullish(),
  })
  .transform(({ id, name, location, provisioningState, sku, associatedWorkspaces }): Cluster => ({
    id,
    resourceGroup: partsOfId(id)?.resourceGroup ?? '',
    name,
    location,
    provisioningState: provisioningState ?? undefined,
    sku: sku?.name ?? undefined,
    capacity: sku?.capacity ?? undefined,
    workspaces: associatedWorkspaces?.flatMap(({ resourceId }) => resourceId ?? []) ?? [],
  }));

/** The dedicated clusters of the place's subscription. */
export async function listClusters(context: AzureContext): Promise<readonly Cluster[]> {
  const subscription = nameInPath(subscriptionOf(context), 'subscription');
  const about = aboutSubscription(subscription, 'list the clusters', 'Log Analytics Reader');
  const clusters = await called(context, 'resourceManager', about, () =>
    everyItem(operationalInsights(context, subscription).clusters.list()),
  );
  return parseAnswer(z.array(clusterSchema), clusters, askedOf(context, 'resourceManager', about));
}
