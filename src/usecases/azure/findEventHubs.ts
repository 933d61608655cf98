import type { Job } from '../job.ts';
import type { AtPlace } from './atPlace.ts';
import { openAzure } from './openAzure.ts';
import { placeOf } from './placeOf.ts';
import { isCompacted } from './rules/hubs.ts';

/** Names of the hubs of a namespace (ARM id) that a rule can send to. Throws `azure.*`, `signIn.*`, `network.*`, `store.*`. */
export async function findEventHubs(
  input: AtPlace & { readonly namespace: string },
  job: Job,
): Promise<readonly string[]> {
  const azure = await openAzure(await placeOf(input), job);
  const hubs = await azure.listEventHubs(input.namespace);
  return hubs.filter((hub) => !isCompacted(hub)).map(({ name }) => name);
}
