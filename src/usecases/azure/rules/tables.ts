import { exportSupportOf } from '../../../content/azure/exportSupport.ts';
import type { PlanNote } from '../../../core/azure/plan.ts';
import { visibleName } from '../../../core/visibleName.ts';
import { type ExportFacts, problem, warning } from './exportFacts.ts';

/** Every table exists and is exportable. The service accepts some that are not, and then nothing flows. */
export function tables({ wanted, tables: existing }: ExportFacts): readonly PlanNote[] {
  if (wanted.tables.length === 0)
    return [problem('A rule exports at least one table; "all tables" does not exist.')];
  const byName = new Map(existing.map((table) => [table.name.toLowerCase(), table]));
  return wanted.tables.flatMap((name) => {
    const table = byName.get(name.toLowerCase());
    const shown = visibleName(name);
    if (table === undefined) return [problem(`The workspace has no table "${shown}".`)];
    const { support, reason = '', byList } = exportSupportOf(table);
    if (support === 'full') return [];
    if (support === 'partial') return [warning(`${shown} is exported in part: ${reason}.`)];
    const text = `${shown} is not exported: ${reason}.`;
    return [byList ? warning(`${text} The rule is accepted, and no rows of it flow.`) : problem(text)];
  });
}
