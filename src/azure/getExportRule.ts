import type { ExportRuleListed } from '../core/azure/exportRule.ts';
import { aboutRule, ruleKind } from './aboutRule.ts';
import type { AzureContext } from './azureContext.ts';
import { exportRuleSchema } from './exportRuleSchema.ts';
import { ifThere } from './ifThere.ts';
import { nameInPath } from './nameInPath.ts';
import { askWorkspace } from './operationalInsights.ts';

/** Undefined where there is none of that name. */
export function getExportRule(context: AzureContext, name: string): Promise<ExportRuleListed | undefined> {
  return ifThere(ruleKind, () =>
    askWorkspace(context, exportRuleSchema, {
      about: (address) => aboutRule(address, 'read', name),
      call: (client, ...workspace) => client.dataExports.get(...workspace, nameInPath(name, ruleKind)),
    }),
  );
}
