import { z } from 'zod';
import type { Workspace } from '../core/azure/workspace.ts';
import { aboutSubscription } from './aboutSubscription.ts';
import { aboutWorkspace } from './aboutWorkspace.ts';
import type { Pages } from './azureClient.ts';
import type { AzureContext } from './azureContext.ts';
import { askedOf, called } from './called.ts';
import { nameInPath } from './nameInPath.ts';
import { askWorkspace, operationalInsights } from './operationalInsights.ts';
import { parseAnswer } from './parseAnswer.ts';
import { partsOfId } from './partsOfId.ts';

/** A workspace as the SDK gives it, 2025-07-01. */
const workspaceSchema = z
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

/** A subscription's workspaces, page by page. */
export async function* listWorkspaces(
  context: AzureContext,
  subscription: string,
  next: string | undefined,
): Pages<Workspace> {
  const about = aboutSubscription(subscription, 'list the workspaces', 'Log Analytics Reader');
  const client = operationalInsights(context, nameInPath(subscription, 'subscription'));
  const from = next === undefined ? {} : { continuationToken: next };
  const pages = client.workspaces.list().byPage(from);
  for (;;) {
    const page = await called(context, 'resourceManager', about, () => pages.next());
    if (page.done === true) return;
    const asked = askedOf(context, 'resourceManager', about);
    const items = parseAnswer(z.array(workspaceSchema), page.value, asked);
    const link = page.value.continuationToken;
    yield link === undefined || link === '' ? { items } : { items, next: link };
  }
}

/** The place's workspace. */
export function getWorkspace(context: AzureContext): Promise<Workspace> {
  return askWorkspace(context, workspaceSchema, {
    about: (address) => aboutWorkspace(address, 'read'),
    call: (client, group, workspace) => client.workspaces.get(group, workspace),
  });
}
