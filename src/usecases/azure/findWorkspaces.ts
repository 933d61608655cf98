import type { FoundPage, FoundWorkspace } from '../../core/azure/found.ts';
import type { Job } from '../job.ts';
import type { PlaceSoFar } from '../../azure/azureClient.ts';
import { openAzure } from './openAzure.ts';
import { pageOf } from './pageOf.ts';

/** A page of the Log Analytics workspaces of a subscription. Throws `signIn.*`, `azure.*`, `network.*`. */
export async function findWorkspaces(
  input: { readonly at: PlaceSoFar & { readonly subscription: string }; readonly next?: string | undefined },
  job: Job,
): Promise<FoundPage<FoundWorkspace>> {
  const { at, next } = input;
  const page = await pageOf((await openAzure(at, job)).listWorkspaces(at.subscription, next));
  return {
    ...page,
    items: page.items.map(({ id, name, subscription, resourceGroup, location: region }) => ({
      ...{ id, name, subscription, resourceGroup, region },
    })),
  };
}
