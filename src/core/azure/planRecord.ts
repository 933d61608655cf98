import type { JournalEntry, Plan } from './plan.ts';

/** Where a plan stands. `begun`: a step was sent, and its end is not known; `failed`: a step was refused. */
export type PlanState = 'planned' | 'begun' | 'failed' | 'done' | 'undone';

/** A plan that was begun, with what became of its changes. */
export interface PlanRecord {
  readonly plan: Plan;
  readonly journal: readonly JournalEntry[];
  readonly state: PlanState;
}

export interface PlanListed {
  readonly id: string;
  readonly title: string;
  readonly profile: string;
  readonly state: PlanState;
  /** ISO 8601, UTC, of the last step. */
  readonly time: string | undefined;
}

/** What applying, continuing or undoing a plan came to. */
export interface PlanOutcome {
  readonly id: string;
  readonly state: PlanState;
  /** A sentence for each step: what was done, or found done already. */
  readonly steps: readonly string[];
  /** What to expect now, such as that data flow after half an hour. */
  readonly notes: readonly string[];
}
