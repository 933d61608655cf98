import { exportSupportOf, isClassic } from '../../content/azure/exportSupport.ts';
import type { TableListed } from '../../core/azure/exportOverview.ts';
import type { WorkspaceTable } from '../../core/azure/workspace.ts';

/** Tables with what is known of their export, by name; those that cannot be exported last. */
export function tablesListed(tables: readonly WorkspaceTable[]): readonly TableListed[] {
  const none = (table: TableListed): number => (table.support === 'none' ? 1 : 0);
  return tables.map(listed).sort((a, b) => none(a) - none(b) || (a.name < b.name ? -1 : 1));
}

function listed(table: WorkspaceTable): TableListed {
  const { support, reason } = exportSupportOf(table);
  return {
    name: table.name,
    plan: planOf(table.plan),
    classic: isClassic(table),
    custom: table.type === 'CustomLog',
    support,
    reason,
  };
}

/** A plan that is new to us is shown as the usual one. */
function planOf(plan: string | undefined): TableListed['plan'] {
  return plan === 'Basic' || plan === 'Auxiliary' ? plan : 'Analytics';
}
