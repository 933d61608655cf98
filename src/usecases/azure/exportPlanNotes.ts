import type { AzureClient } from '../../azure/azureClient.ts';
import type { ExportRule, ExportRuleListed } from '../../core/azure/exportRule.ts';
import type { PlanNote } from '../../core/azure/plan.ts';
import type { Workspace } from '../../core/azure/workspace.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { destinationFacts } from './destinationFacts.ts';
import { info } from './rules/exportFacts.ts';
import { exportNotes } from './rules/exportNotes.ts';

/** A rule before and after, and what is around it. */
export interface RuleChange {
  readonly workspace: Workspace;
  readonly before: ExportRule | undefined;
  readonly after: ExportRule | undefined;
  readonly others: readonly ExportRuleListed[];
}

const noteOfDeletion = info('What was exported stays where it is, and goes on costing what storage costs.');

/** What has to be known of a change of a rule; reads what that takes. */
export async function exportPlanNotes(
  azure: AzureClient,
  { workspace, before, after: wanted, others }: RuleChange,
): Promise<readonly PlanNote[]> {
  if (wanted === undefined) return [noteOfDeletion];
  if (!wanted.enabled && before?.enabled === true) {
    return [info('The rule stays, disabled: rows that come meanwhile are not exported, also not later.')];
  }
  const [tables, destination, insights] = await Promise.all([
    azure.listTables(),
    destinationFacts(azure, wanted.destination),
    insightsState(azure),
  ]);
  return exportNotes({ workspace, wanted, before, others, tables, destination, insights });
}

async function insightsState(azure: Pick<AzureClient, 'getProviderState'>): Promise<string | undefined> {
  try {
    return await azure.getProviderState('Microsoft.Insights');
  } catch (error) {
    if (ByomlError.is(error, 'azure.forbidden')) return undefined;
    throw error;
  }
}
