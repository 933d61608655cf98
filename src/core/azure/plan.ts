import type { Json } from '../model.ts';
import type { ExportRule } from './exportRule.ts';
import type { Place } from './place.ts';

/** A change of one thing in Azure; `before` and `after` are undefined where there is none. */
export type Change =
  | {
      readonly kind: 'exportRule';
      readonly name: string;
      readonly before: ExportRule | undefined;
      readonly after: ExportRule | undefined;
    }
  /** From the HTTP Data Collector API to data collection rules; there is no way back. */
  | { readonly kind: 'tableMigration'; readonly table: string };

/** A permission that the caller does not have. */
export interface MissingPermission {
  readonly action: string;
  /** ARM id. */
  readonly scope: string;
  /** Built-in role that gives it. */
  readonly role: string;
  /** What an administrator would run. */
  readonly az: string;
}

/** What a change costs, with how it was counted; every line is one step of the arithmetic. */
export interface CostNote {
  /** US dollars a month, as far as known. */
  readonly monthly: number | undefined;
  readonly arithmetic: readonly string[];
}

/** What would be done in Azure, in order; nothing is done before it was read and confirmed. */
export interface Plan {
  /** Digest of place and changes. */
  readonly id: string;
  readonly place: Place;
  readonly title: string;
  /** None: Azure is as it is wanted. */
  readonly changes: readonly Change[];
  /** What has to be known first; a `problem` stands in the way, and apply refuses. */
  readonly notes: readonly PlanNote[];
  readonly missing: readonly MissingPermission[];
  readonly cost: CostNote | undefined;
}

export interface PlanNote {
  readonly level: 'info' | 'warning' | 'problem';
  readonly text: string;
}

/** What became of a change; one line of the plan's journal each. */
export interface JournalEntry {
  readonly change: number;
  readonly state: 'begun' | 'done' | 'failed' | 'undone';
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly error?: { readonly code: string; readonly args: Readonly<Record<string, Json>> };
}
