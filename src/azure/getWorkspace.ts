import type { Workspace } from '../core/azure/workspace.ts';
import { aboutWorkspace } from './aboutWorkspace.ts';
import type { AzureContext } from './azureContext.ts';
import { askWorkspace } from './operationalInsights.ts';
import { workspaceSchema } from './workspaceSchema.ts';

/** The place's workspace. */
export function getWorkspace(context: AzureContext): Promise<Workspace> {
  return askWorkspace(context, workspaceSchema, {
    about: (address) => aboutWorkspace(address, 'read'),
    call: (client, group, workspace) => client.workspaces.get(group, workspace),
  });
}
