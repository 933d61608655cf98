import type { AzureClient } from '../../azure/azureClient.ts';
import { isClassic } from '../../content/azure/exportSupport.ts';
import type { ExportRule } from '../../core/azure/exportRule.ts';
import type { Place } from '../../core/azure/place.ts';
import type { Change } from '../../core/azure/plan.ts';
import { sameExportRule } from '../../core/azure/sameExportRule.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { visibleName } from '../../core/visibleName.ts';
import { plainRule } from './plainRule.ts';

/** How a change is looked at, made and taken back. */
export interface ChangeSteps {
  /** What Azure shows: the state before the change, the one after it, or another. */
  readonly look: () => Promise<'before' | 'after' | 'other'>;
  readonly make: () => Promise<void>;
  /** Undefined: there is no way back. */
  readonly takeBack: (() => Promise<void>) | undefined;
  /** What it is about, to stand in a sentence. */
  readonly what: string;
}

export function changeSteps(change: Change, place: Place, azure: AzureClient): ChangeSteps {
  return change.kind === 'exportRule' ? ruleSteps(change, azure) : migrationSteps(change.table, place, azure);
}

function ruleSteps(
  { name, before, after }: Extract<Change, { kind: 'exportRule' }>,
  azure: AzureClient,
): ChangeSteps {
  const bring = async (wanted: ExportRule | undefined): Promise<void> => {
    if (wanted === undefined) await azure.deleteExportRule(name);
    else await azure.putExportRule(wanted);
  };
  return {
    what: `The data export rule "${visibleName(name)}"`,
    look: async () => {
      const listed = await azure.getExportRule(name);
      // A rule is not there when its workspace is not: that is said instead.
      if (listed === undefined) await azure.getWorkspace();
      const now = listed === undefined ? undefined : plainRule(listed);
      if (sameExportRule(now, after)) return 'after';
      return sameExportRule(now, before) ? 'before' : 'other';
    },
    make: () => bring(after),
    takeBack: () => bring(before),
  };
}

function migrationSteps(name: string, { workspace }: Place, azure: AzureClient): ChangeSteps {
  return {
    what: `The migration of the table "${visibleName(name)}"`,
    look: async () => {
      const table = await azure.getTable(name);
      if (table !== undefined) return isClassic(table) ? 'before' : 'after';
      const where = ` in the workspace "${visibleName(workspace)}"`;
      throw new ByomlError('azure.missing', { what: 'table', name: visibleName(name), where });
    },
    make: () => azure.migrateTable(name),
    takeBack: undefined,
  };
}
