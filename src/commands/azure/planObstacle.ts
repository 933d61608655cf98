import { t } from '@vscode/l10n';
import { missingRoles } from '../../core/azure/missingRoles.ts';
import type { Plan } from '../../core/azure/plan.ts';
import { visibleName } from '../../core/visibleName.ts';

/** Why a plan cannot be applied, in words; undefined where nothing stands in the way. Its document says more. */
export function planObstacle({ notes, missing }: Pick<Plan, 'notes' | 'missing'>): string | undefined {
  const problems = notes.filter(({ level }) => level === 'problem').map(({ text }) => text);
  const roles = missingRoles(missing).map(({ role, scope }) =>
    t(
      'You lack the role {0} at {1}: the plan has the line that an administrator runs.',
      role,
      visibleName(scope.split('/').at(-1) ?? scope),
    ),
  );
  const obstacles = [...problems, ...roles];
  return obstacles.length === 0 ? undefined : obstacles.join(' ');
}
