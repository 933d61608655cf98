import type { ErrorCode } from '../errors/catalogue.ts';
import type { ExportRuleListed } from './exportRule.ts';
import type { Place } from './place.ts';
import type { PlanListed } from './planRecord.ts';
import type { Cluster, CollectionRule } from './workspace.ts';

/** A part that can be missing while the others are there: then `problem` says why, and `items` is empty. */
export interface Part<Item> {
  readonly items: readonly Item[];
  readonly problem?: PartProblem | undefined;
}

export interface PartProblem {
  readonly code: ErrorCode;
  readonly message: string;
  readonly action: string;
}

/** How much of a table an export rule sends. */
export type ExportSupport = 'full' | 'partial' | 'none';

export interface TableListed {
  readonly name: string;
  readonly plan: 'Analytics' | 'Basic' | 'Auxiliary';
  /** A custom table of the retired HTTP Data Collector API: it can be migrated. */
  readonly classic: boolean;
  readonly custom: boolean;
  readonly support: ExportSupport;
  /** Why not, or what is missing; absent for full support. */
  readonly reason?: string | undefined;
}

/** A place as the editor's Azure view shows it. */
export interface ExportOverview {
  readonly place: Place;
  /** Undefined where it could not be read: then every part has the same problem. */
  readonly region: string | undefined;
  readonly rules: Part<ExportRuleListed>;
  readonly tables: Part<TableListed>;
  readonly clusters: Part<Cluster>;
  readonly dataCollectionRules: Part<CollectionRule>;
  /** Plans of this place that were begun and are neither done nor undone. */
  readonly plans: Part<PlanListed>;
}
