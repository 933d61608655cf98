import { missingRoles } from '../../core/azure/missingRoles.ts';
import type { Plan } from '../../core/azure/plan.ts';
import { visibleName } from '../../core/visibleName.ts';

/** Why a plan cannot be applied, in words; undefined where nothing stands in the way. */
export function planRefusal({ notes, missing }: Plan): string | undefined {
  const problems = notes.filter(({ level }) => level === 'problem').map(({ text }) => text);
  const permissions = missingRoles(missing).map(
    ({ role, scope, az }) =>
      `You lack the role ${role} at ${visibleName(scope)}. An administrator gives it with: ${az}`,
  );
  const all = [...problems, ...permissions];
  return all.length === 0 ? undefined : all.join(' ');
}
