import type { Step } from '../core/algorithm.ts';
import type { Window } from './sources/exportLayout.ts';

/** How to read, whatever the source. */
export interface ReadOptions {
  /** Only what happened from this time on, in microseconds since 1970-01-01T00:00Z. */
  readonly since?: number;
  /** Only what happened before this time. */
  readonly until?: number;
  readonly signal: AbortSignal;
  readonly progress: (step: Step) => void;
}

/** The borders that were given, without those that were not. */
export function windowOf({ since, until }: ReadOptions): Window {
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
}
