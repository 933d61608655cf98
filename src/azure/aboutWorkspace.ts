import { workspaceId } from '../core/azure/place.ts';
import type { WorkspaceAddress } from '../core/azure/workspace.ts';
import type { About } from './about.ts';

/** A request of something of a workspace; `what` without it: "list the tables of". */
export function aboutWorkspace(
  address: WorkspaceAddress,
  what: string,
  role = 'Log Analytics Reader',
): About {
  return {
    what: `${what} the workspace ${address.workspace}`,
    scope: workspaceId(address),
    role,
    thing: { what: 'workspace', name: address.workspace },
  };
}
