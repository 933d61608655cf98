import type { PlanOutcome } from '../../core/azure/planRecord.ts';
import { readPlan } from '../../store/planStore.ts';
import type { Job } from '../job.ts';
import { carryOut } from './carryOut.ts';

/**
 * Takes back what a plan did, where nobody has changed it since.
 * @throws ByomlError `plan.missing`, `plan.changed`, `plan.noWayBack`, `azure.*`, `signIn.*`, `network.*`, `store.*`, `cancelled`
 */
export async function undoPlan(
  { workspace, id }: { readonly workspace: string; readonly id: string },
  job: Job,
): Promise<PlanOutcome> {
  const { plan } = await readPlan(workspace, id);
  return carryOut({ workspace, plan, direction: 'back' }, job);
}
