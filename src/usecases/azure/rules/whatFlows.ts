import type { PlanNote } from '../../../core/azure/plan.ts';
import { type ExportFacts, info } from './exportFacts.ts';

/** What people expect of an export and do not get. */
export function whatFlows({ wanted, before }: ExportFacts): readonly PlanNote[] {
  if (!wanted.enabled) return [info('The rule is disabled: nothing flows until it is enabled.')];
  if (before?.enabled === true && hasTablesOf(wanted.tables, before.tables)) return [];
  return [
    info(
      'Data flow about 30 minutes after the rule is there, from then on: what came before is not exported.',
    ),
    info(
      'Every row of a table is exported. Only a transformation in a data collection rule leaves rows out.',
    ),
  ];
}

function hasTablesOf(wanted: readonly string[], before: readonly string[]): boolean {
  const known = new Set(before.map((table) => table.toLowerCase()));
  return wanted.every((table) => known.has(table.toLowerCase()));
}
