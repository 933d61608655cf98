import { ByomlError } from '../../core/errors/byomlError.ts';
import type { PlanOutcome } from '../../core/azure/planRecord.ts';
import type { Job } from '../job.ts';

/** Goes on with a plan that was begun, from what Azure shows now. Throws `plan.*`, `azure.*`, `signIn.*`, `network.*`, `store.*`. */
export async function continuePlan(
  input: { readonly workspace: string; readonly id: string },
  job: Job,
): Promise<PlanOutcome> {
  await Promise.resolve();
  throw new ByomlError('defect', {
    what: `not there yet: ${JSON.stringify(input).length + Number(job.signal.aborted)}`,
  });
}
