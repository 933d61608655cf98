import type { AzureClient } from '../../azure/azureClient.ts';
import type { ExportRule } from '../../core/azure/exportRule.ts';
import type { CostNote, PlanNote } from '../../core/azure/plan.ts';
import type { Workspace } from '../../core/azure/workspace.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { dataPresence } from './dataPresence.ts';
import { exportVolume, isSecurityEvent } from './exportVolume.ts';
import { info, warning } from './rules/exportFacts.ts';

/**
 * What a rule costs, and whether the events arrive that it is wanted for. Both are asked of the logs: who may write rules
 * need not be allowed to read those, so that a refusal is a note.
 */
export async function exportPlanCost(
  azure: AzureClient,
  { customerId }: Workspace,
  after: ExportRule | undefined,
): Promise<{ readonly cost: CostNote | undefined; readonly notes: readonly PlanNote[] }> {
  if (after?.enabled !== true) return { cost: undefined, notes: [] };
  try {
    const { cost } = await exportVolume(azure, customerId, after.tables, after.destination.kind);
    return { cost, notes: await presenceNotes(azure, customerId, after) };
  } catch (error) {
    if (!ByomlError.is(error) || error.kind === 'cancelled') throw error;
    return { cost: undefined, notes: [info(`Volume and cost could not be counted: ${error.message}`)] };
  }
}

async function presenceNotes(
  azure: AzureClient,
  customerId: string,
  { tables }: ExportRule,
): Promise<readonly PlanNote[]> {
  if (!tables.some(isSecurityEvent)) return [];
  const { present } = await dataPresence(azure, customerId);
  if (present) return [];
  return [
    warning(
      'No file share events (5140) arrived in SecurityEvent in the last day: the export would be paid for and a detection of file shares find nothing. `byoml data check` and "BYO-ML: Check Data and Export Volume" say what to do.',
    ),
  ];
}
