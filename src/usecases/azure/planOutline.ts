import { azCommand } from '../../content/azure/azCommand.ts';
import { type ChangedField, changedFields, changeTitle } from '../../content/azure/changeText.ts';
import type { Plan } from '../../core/azure/plan.ts';

/** A plan's changes as a front end lays them out; names from Azure are as they are. */
export interface PlannedChange {
  readonly verb: string;
  readonly what: string;
  readonly name: string;
  readonly fields: readonly ChangedField[];
  /** The line of the Azure CLI that does the same. */
  readonly az: string;
}

export function planOutline({ changes, place }: Plan): readonly PlannedChange[] {
  return changes.map((change) => ({
    ...changeTitle(change),
    fields: changedFields(change),
    az: azCommand(change, place),
  }));
}
