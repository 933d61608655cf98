import type { Job } from '../job.ts';
import type { PlaceSoFar } from '../../azure/azureClient.ts';
import { openAzure } from './openAzure.ts';

/** Names of the resource groups of a subscription (`at.subscription`). Throws `signIn.*`, `azure.*`, `network.*`. */
export async function findResourceGroups(at: PlaceSoFar, job: Job): Promise<readonly string[]> {
  const groups = await (await openAzure(at, job)).listResourceGroups(at.subscription);
  return groups.map(({ name }) => name);
}
