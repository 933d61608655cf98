import * as z from 'zod';
import type { WorkspaceTable } from '../core/azure/workspace.ts';
import { aboutWorkspace } from './aboutWorkspace.ts';
import type { AzureContext } from './azureContext.ts';
import { everyItem } from './everyItem.ts';
import { askWorkspace } from './operationalInsights.ts';
import { tableSchema } from './tableSchema.ts';

export function listTables(context: AzureContext): Promise<readonly WorkspaceTable[]> {
  return askWorkspace(context, z.array(tableSchema), {
    about: (address) => aboutWorkspace(address, 'list the tables of'),
    call: (client, ...workspace) => everyItem(client.tables.listByWorkspace(...workspace)),
  });
}
