import type { FoundPage, FoundSubscription } from '../../core/azure/found.ts';
import type { Job } from '../job.ts';
import type { PlaceSoFar } from '../../azure/azureClient.ts';
import { openAzure } from './openAzure.ts';
import { pageOf } from './pageOf.ts';

/** A page of the subscriptions of a tenant, about 1,000. Throws `signIn.*`, `azure.*`, `network.*`. */
export async function findSubscriptions(
  { at, next }: { readonly at: PlaceSoFar; readonly next?: string | undefined },
  job: Job,
): Promise<FoundPage<FoundSubscription>> {
  return pageOf((await openAzure(at, job)).listSubscriptions(next));
}
