import * as z from 'zod';
import { aboutRule, ruleKind } from './aboutRule.ts';
import type { AzureContext } from './azureContext.ts';
import { ifThere } from './ifThere.ts';
import { nameInPath } from './nameInPath.ts';
import { askWorkspace } from './operationalInsights.ts';

/** The SDK gives nothing back. */
const deletedSchema = z.undefined().transform(() => true);

/** False: it was gone already. */
export async function deleteExportRule(context: AzureContext, name: string): Promise<boolean> {
  const deleted = await ifThere(ruleKind, () =>
    askWorkspace(context, deletedSchema, {
      about: (address) => aboutRule(address, 'delete', name, 'Log Analytics Contributor'),
      call: (client, ...workspace) => client.dataExports.delete(...workspace, nameInPath(name, ruleKind)),
    }),
  );
  return deleted === true;
}
