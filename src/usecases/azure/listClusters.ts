import type { Cluster } from '../../core/azure/workspace.ts';
import type { Job } from '../job.ts';
import type { AtPlace } from './atPlace.ts';
import { openAzure } from './openAzure.ts';
import { placeOf } from './placeOf.ts';

/** The dedicated Log Analytics clusters of a place's subscription. Throws `azure.*`, `signIn.*`, `network.*`, `store.*`. */
export async function listClusters(at: AtPlace, job: Job): Promise<readonly Cluster[]> {
  return (await openAzure(await placeOf(at), job)).listClusters();
}
