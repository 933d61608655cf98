import { ByomlError } from '../../core/errors/byomlError.ts';
import type { PlanRecord } from '../../core/azure/planRecord.ts';
import type { Job } from '../job.ts';

/** A plan that was begun. Throws `plan.missing`. */
export async function showPlan(
  input: { readonly workspace: string; readonly id: string },
  job: Job,
): Promise<PlanRecord> {
  await Promise.resolve();
  throw new ByomlError('defect', {
    what: `not there yet: ${JSON.stringify(input).length + Number(job.signal.aborted)}`,
  });
}
