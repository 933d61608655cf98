import { changeTitle } from '../../content/azure/changeText.ts';
import type { Place } from '../../core/azure/place.ts';
import type { Change, Plan } from '../../core/azure/plan.ts';
import { visibleName } from '../../core/visibleName.ts';
import { canonicalJson } from '../../store/canonicalJson.ts';
import { sha256 } from '../../store/contentId.ts';

/** A plan of one change, or of none where Azure is as it is wanted; its id says what is done where, not by whom. */
export function planOf(
  place: Place,
  change: Change,
  isNeeded: boolean,
  rest: Pick<Plan, 'notes' | 'missing' | 'cost'> = { notes: [], missing: [], cost: undefined },
): Plan {
  const changes = isNeeded ? [change] : [];
  const { cloud, endpoints, tenant, subscription, resourceGroup, workspace } = place;
  const where = { cloud, endpoints, tenant, subscription, resourceGroup, workspace };
  const id = sha256(canonicalJson({ where, changes })).slice(0, 12);
  return { id, place, title: titleOf(change, place), changes, ...rest };
}

function titleOf(change: Change, { workspace }: Place): string {
  const { verb, what, name } = changeTitle(change);
  return `${verb} the ${what} "${visibleName(name)}" of the workspace "${visibleName(workspace)}"`;
}
