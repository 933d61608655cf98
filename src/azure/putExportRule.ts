import type { ExportRule, ExportRuleListed } from '../core/azure/exportRule.ts';
import { aboutRule, ruleKind } from './aboutRule.ts';
import type { AzureContext } from './azureContext.ts';
import { exportRuleSchema } from './exportRuleSchema.ts';
import { nameInPath } from './nameInPath.ts';
import { askWorkspace } from './operationalInsights.ts';

/** Replaces the whole rule, or makes it: the service knows no change of a part. */
export function putExportRule(context: AzureContext, rule: ExportRule): Promise<ExportRuleListed> {
  const { name, tables, enabled, destination } = rule;
  const hub = destination.kind === 'eventHub' ? destination.hub : undefined;
  const eventHubName = hub === undefined ? {} : { eventHubName: hub };
  return askWorkspace(context, exportRuleSchema, {
    about: (address) => ({
      ...aboutRule(address, 'write', name, 'Log Analytics Contributor'),
      makes: true,
    }),
    call: (client, ...workspace) =>
      client.dataExports.createOrUpdate(...workspace, nameInPath(name, ruleKind), {
        tableNames: [...tables],
        enable: enabled,
        destination: { resourceId: destination.resourceId, ...eventHubName },
      }),
  });
}
