import * as z from 'zod';
import type { Subscription } from '../core/azure/directory.ts';
import { apiVersions } from './apiVersions.ts';
import { armPages } from './arm.ts';
import type { Pages } from './azureClient.ts';
import type { AzureContext } from './azureContext.ts';

/** Source: Subscriptions - List, 2022-12-01. */
const subscriptionSchema = z
  .object({
    subscriptionId: z.string(),
    displayName: z.string().nullish(),
    tenantId: z.string().nullish(),
    state: z.string().nullish(),
  })
  .transform(
    ({ subscriptionId, displayName, tenantId, state }) =>
      ({ id: subscriptionId, name: displayName ?? subscriptionId, tenantId, state }) as const,
  );

/** The subscriptions of the place's tenant, page by page. */
export async function* listSubscriptions(
  context: AzureContext,
  next: string | undefined,
): Pages<Subscription> {
  const request = {
    path: '/subscriptions',
    apiVersion: apiVersions.subscriptions,
    about: {
      what: 'list your subscriptions',
      scope: '/subscriptions',
      role: 'Reader',
      thing: { what: 'list', name: 'subscriptions' },
    },
  };
  for await (const page of armPages(context, subscriptionSchema, request, next)) {
    yield { ...page, items: page.items.map((item) => subscriptionOf(item, context)) };
  }
}

function subscriptionOf(
  { id, name, tenantId, state }: z.infer<typeof subscriptionSchema>,
  { place }: AzureContext,
): Subscription {
  return { id, name, tenant: tenantId ?? place.tenant ?? '', state: state ?? 'Enabled' };
}
