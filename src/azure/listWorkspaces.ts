import * as z from 'zod';
import type { Workspace } from '../core/azure/workspace.ts';
import { aboutSubscription } from './aboutSubscription.ts';
import type { Pages } from './azureClient.ts';
import type { AzureContext } from './azureContext.ts';
import { askedOf, called } from './called.ts';
import { nameInPath } from './nameInPath.ts';
import { operationalInsights } from './operationalInsights.ts';
import { parseAnswer } from './parseAnswer.ts';
import { workspaceSchema } from './workspaceSchema.ts';

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
