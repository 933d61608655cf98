import { cloudOf } from '../../core/azure/clouds.ts';
import type { Job } from '../job.ts';
import type { PlaceSoFar } from '../../azure/azureClient.ts';
import { openAzure } from './openAzure.ts';
import { inParallel } from './inParallel.ts';

/** Workspaces that one call asks about; more are left unknown, because each is a request. */
const most = 200;

/**
 * Which of the workspaces have Microsoft Sentinel, by their ARM ids; none where the cloud does not have it. What may not
 * be read is left out: this only decides what is offered first.
 */
export async function findSentinel(
  { at, workspaces }: { readonly at: PlaceSoFar; readonly workspaces: readonly string[] },
  job: Job,
): Promise<readonly string[]> {
  if (cloudOf(at)?.lacks.includes('sentinel') === true) return [];
  const azure = await openAzure(at, job);
  const asked = workspaces.slice(0, most);
  const answers = await inParallel(asked, job, (id) => azure.hasSentinel(id).catch(() => false));
  return asked.filter((_, place) => answers[place] === true);
}
