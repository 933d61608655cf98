import type { WorkspaceAddress } from '../core/azure/workspace.ts';
import type { About } from './about.ts';
import { aboutWorkspace } from './aboutWorkspace.ts';

/** What errors call a rule. */
export const ruleKind = 'data export rule';

/** A request of one data export rule; `verb`: "read". */
export function aboutRule(address: WorkspaceAddress, verb: string, name: string, role?: string): About {
  const about = aboutWorkspace(address, `${verb} the ${ruleKind} ${name} of`, role);
  return { ...about, thing: { what: ruleKind, name } };
}
