import type { EventHub, EventHubNamespace, StorageAccount } from '../../../core/azure/destinations.ts';
import type { ExportRule, ExportRuleListed } from '../../../core/azure/exportRule.ts';
import type { PlanNote } from '../../../core/azure/plan.ts';
import type { Workspace, WorkspaceTable } from '../../../core/azure/workspace.ts';

/** What is known when a rule is judged, all of it read just now. */
export interface ExportFacts {
  readonly workspace: Workspace;
  /** The rule as it shall be. */
  readonly wanted: ExportRule;
  /** The rule as it is. */
  readonly before: ExportRule | undefined;
  /** All other rules of the workspace. */
  readonly others: readonly ExportRuleListed[];
  readonly tables: readonly WorkspaceTable[];
  readonly destination: DestinationFacts;
  /** State of Microsoft.Insights in the workspace's subscription; undefined where it may not be read. */
  readonly insights: string | undefined;
}

export type DestinationFacts =
  | { readonly kind: 'storage'; readonly account: StorageAccount }
  | { readonly kind: 'eventHub'; readonly namespace: EventHubNamespace; readonly hubs: readonly EventHub[] }
  | { readonly kind: 'missing' }
  /** It may not be read, which does not mean that it cannot be used. */
  | { readonly kind: 'hidden'; readonly reason: string };

/** One thing that the service demands or that people should know; pure. */
export type ExportCheck = (facts: ExportFacts) => readonly PlanNote[];

export function problem(text: string): PlanNote {
  return { level: 'problem', text };
}

export function warning(text: string): PlanNote {
  return { level: 'warning', text };
}

export function info(text: string): PlanNote {
  return { level: 'info', text };
}
