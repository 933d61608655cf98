import type { PlanListed } from '../../core/azure/planRecord.ts';
import { listPlanIds, readPlan } from '../../store/planStore.ts';
import { type Job, throwIfCancelled } from '../job.ts';

/** Plans that were begun, the one with the newest step first. Throws `store.*`. */
export async function listPlans(
  { workspace }: { readonly workspace: string },
  job: Job,
): Promise<readonly PlanListed[]> {
  const plans: PlanListed[] = [];
  for (const id of await listPlanIds(workspace)) {
    throwIfCancelled(job);
    const { plan, journal, state } = await readPlan(workspace, id);
    plans.push({ id, title: plan.title, profile: plan.place.profile, state, time: journal.at(-1)?.time });
  }
  return plans.sort((a, b) => ((a.time ?? '') < (b.time ?? '') ? 1 : -1));
}
