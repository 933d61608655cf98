import type { ExportOverview, PartProblem, TableListed } from '../core/azure/exportOverview.ts';
import type { ExportRuleListed } from '../core/azure/exportRule.ts';
import type { PlanListed } from '../core/azure/planRecord.ts';
import type { Cluster, CollectionRule } from '../core/azure/workspace.ts';
import type { ProfileSummary } from '../core/workspaceSummary.ts';

interface AtProfile {
  /** Path of the open folder. */
  readonly workspace: string;
  /** Name of the profile. */
  readonly profile: string;
}

/** A place in Azure, as a profile of `byoml.yaml` names it. */
export interface ProfileNode extends AtProfile {
  readonly kind: 'profile';
  readonly summary: ProfileSummary;
  /** Name of the folder, where several are open. */
  readonly folder: string | undefined;
}

/** What kinds of things a place has. */
export const azureParts = ['rules', 'tables', 'clusters', 'dataCollectionRules', 'plans'] as const;
type AzurePart = (typeof azureParts)[number];

export interface PartNode extends AtProfile {
  readonly kind: 'part';
  readonly of: AzurePart;
  readonly overview: ExportOverview;
}

interface Item extends AtProfile {
  /** What its commands know it by. */
  readonly id: string;
}

export interface ExportRuleNode extends Item {
  readonly kind: 'exportRule';
  readonly rule: ExportRuleListed;
}

export interface TableNode extends Item {
  readonly kind: 'table';
  readonly table: TableListed;
}

export interface ClusterNode extends Item {
  readonly kind: 'cluster';
  readonly cluster: Cluster;
}

export interface CollectionRuleNode extends Item {
  readonly kind: 'collectionRule';
  readonly rule: CollectionRule;
}

export interface PlanNode extends Item {
  readonly kind: 'plan';
  readonly plan: PlanListed;
}

/** Something could not be read. */
export interface TroubleNode extends AtProfile {
  readonly kind: 'trouble';
  /** Of which part; of the whole place where absent. */
  readonly of?: AzurePart;
  readonly problem: PartProblem;
}

/** An item of the Azure view; commands of its menus get it as their first argument. */
export type AzureNode =
  | ProfileNode
  | PartNode
  | ExportRuleNode
  | TableNode
  | ClusterNode
  | CollectionRuleNode
  | PlanNode
  | TroubleNode;
