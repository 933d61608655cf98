import type { WorkspaceTable } from '../core/azure/workspace.ts';
import { aboutTable, tableKind } from './aboutTable.ts';
import type { AzureContext } from './azureContext.ts';
import { ifThere } from './ifThere.ts';
import { nameInPath } from './nameInPath.ts';
import { askWorkspace } from './operationalInsights.ts';
import { tableSchema } from './tableSchema.ts';

/** Undefined where the workspace has no such table. */
export function getTable(context: AzureContext, name: string): Promise<WorkspaceTable | undefined> {
  return ifThere(tableKind, () =>
    askWorkspace(context, tableSchema, {
      about: (address) => aboutTable(address, 'read', name),
      call: (client, ...workspace) => client.tables.get(...workspace, nameInPath(name, tableKind)),
    }),
  );
}
