import type { ExportRule } from '../../core/azure/exportRule.ts';
import type { Plan } from '../../core/azure/plan.ts';

/** What a deployment can bring about: rules as they shall be. What it cannot is told in words. */
export interface Deployment {
  readonly rules: readonly ExportRule[];
  readonly remarks: readonly string[];
}

export function deploymentOf({ changes }: Plan): Deployment {
  const rules: ExportRule[] = [];
  const remarks: string[] = [];
  for (const change of changes) {
    if (change.kind === 'tableMigration') {
      remarks.push(
        'A migration of a table is an action, not a state: a deployment cannot do it. Use the az line.',
      );
    } else if (change.after === undefined) {
      remarks.push('A deployment does not delete a data export rule. Use the az line.');
    } else rules.push(change.after);
  }
  return { rules, remarks };
}
