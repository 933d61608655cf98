import type { PlanOutcome } from '../../core/azure/planRecord.ts';
import { readPlan } from '../../store/planStore.ts';
import type { Job } from '../job.ts';
import { carryOut } from './carryOut.ts';

/**
 * Goes on with a plan that was begun, from what Azure shows now.
 * @throws ByomlError `plan.missing`, `plan.changed`, `azure.*`, `signIn.*`, `network.*`, `store.*`, `cancelled`
 */
export async function continuePlan(
  { workspace, id }: { readonly workspace: string; readonly id: string },
  job: Job,
): Promise<PlanOutcome> {
  const { plan } = await readPlan(workspace, id);
  return carryOut({ workspace, plan, direction: 'forth' }, job);
}
