import type { Plan } from '../../core/azure/plan.ts';
import type { PlanOutcome } from '../../core/azure/planRecord.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { beginPlan, listPlanIds, readPlan } from '../../store/planStore.ts';
import type { Job } from '../job.ts';
import { carryOut } from './carryOut.ts';
import { planRefusal } from './planRefusal.ts';

/**
 * Does what a plan says, journaled under `.byoml/plans` of the folder `workspace`, so that it can be continued or undone.
 * @throws ByomlError `plan.problem` for a plan with a problem or missing permissions: nothing was sent then; `plan.changed`,
 * `azure.*`, `signIn.*`, `network.*`, `store.*`, `cancelled`
 */
export async function applyPlan(
  { workspace, plan }: { readonly workspace: string; readonly plan: Plan },
  job: Job,
): Promise<PlanOutcome> {
  const problems = planRefusal(plan);
  if (problems !== undefined) {
    throw new ByomlError('plan.problem', { problems }, { details: { missing: plan.missing } });
  }
  if (plan.changes.length === 0) return { id: plan.id, state: 'done', steps: [], notes: [] };
  if (!(await isUnderWay(workspace, plan.id))) await beginPlan(workspace, plan);
  return carryOut({ workspace, plan, direction: 'forth' }, job);
}

/** The same plan, begun and not ended, keeps its journal. */
async function isUnderWay(workspace: string, id: string): Promise<boolean> {
  if (!(await listPlanIds(workspace)).includes(id)) return false;
  const { state } = await readPlan(workspace, id);
  return state === 'begun' || state === 'failed';
}
