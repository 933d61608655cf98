import { ByomlError } from '../../core/errors/byomlError.ts';
import type { Plan } from '../../core/azure/plan.ts';
import type { PlanOutcome } from '../../core/azure/planRecord.ts';
import type { Job } from '../job.ts';

/** Does what a plan says, journaled. `workspace` is the folder of `byoml.yaml`. Throws `plan.*`, `azure.*`, `signIn.*`, `network.*`, `store.*`. */
export async function applyPlan(
  input: { readonly workspace: string; readonly plan: Plan },
  job: Job,
): Promise<PlanOutcome> {
  await Promise.resolve();
  throw new ByomlError('defect', {
    what: `not there yet: ${JSON.stringify(input).length + Number(job.signal.aborted)}`,
  });
}
