import { ByomlError } from '../../core/errors/byomlError.ts';
import type { PlanOutcome } from '../../core/azure/planRecord.ts';
import type { Job } from '../job.ts';

/** Takes back what a plan did. Throws `plan.*`, `azure.*`, `signIn.*`, `network.*`, `store.*`. */
export async function undoPlan(
  input: { readonly workspace: string; readonly id: string },
  job: Job,
): Promise<PlanOutcome> {
  await Promise.resolve();
  throw new ByomlError('defect', {
    what: `not there yet: ${JSON.stringify(input).length + Number(job.signal.aborted)}`,
  });
}
