import type { WorkspaceAddress } from '../core/azure/workspace.ts';
import type { About } from './about.ts';
import { aboutWorkspace } from './aboutWorkspace.ts';

/** What errors call a table. */
export const tableKind = 'table';

/** A request of one table; `verb`: "read". */
export function aboutTable(address: WorkspaceAddress, verb: string, name: string, role?: string): About {
  const about = aboutWorkspace(address, `${verb} the ${tableKind} ${name} of`, role);
  return { ...about, thing: { what: tableKind, name } };
}
