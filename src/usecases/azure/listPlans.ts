import { ByomlError } from '../../core/errors/byomlError.ts';
import type { PlanListed } from '../../core/azure/planRecord.ts';
import type { Job } from '../job.ts';

/** Plans that were begun, newest step first. */
export async function listPlans(
  input: { readonly workspace: string },
  job: Job,
): Promise<readonly PlanListed[]> {
  await Promise.resolve();
  throw new ByomlError('defect', {
    what: `not there yet: ${JSON.stringify(input).length + Number(job.signal.aborted)}`,
  });
}
