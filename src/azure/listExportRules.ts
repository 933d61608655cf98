import * as z from 'zod';
import type { ExportRuleListed } from '../core/azure/exportRule.ts';
import { aboutWorkspace } from './aboutWorkspace.ts';
import type { AzureContext } from './azureContext.ts';
import { everyItem } from './everyItem.ts';
import { exportRuleSchema } from './exportRuleSchema.ts';
import { askWorkspace } from './operationalInsights.ts';

export function listExportRules(context: AzureContext): Promise<readonly ExportRuleListed[]> {
  return askWorkspace(context, z.array(exportRuleSchema), {
    about: (address) => aboutWorkspace(address, 'list the data export rules of'),
    call: (client, ...workspace) => everyItem(client.dataExports.listByWorkspace(...workspace)),
  });
}
