import type { PlanRecord } from '../../core/azure/planRecord.ts';
import { readPlan } from '../../store/planStore.ts';

/** A plan that was begun, with its journal. Throws `plan.missing`, `store.*`. */
export function showPlan({
  workspace,
  id,
}: {
  readonly workspace: string;
  readonly id: string;
}): Promise<PlanRecord> {
  return readPlan(workspace, id);
}
