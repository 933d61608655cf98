import type { Json } from './model.ts';
import type { DataWindow } from './savedModel.ts';
import type { Case } from './scores.ts';

/** One scoring; the parsed form of `runs/<id>/run.json`. */
export interface Run {
  readonly id: string;
  /** Of the model that scored. */
  readonly modelId: string;
  readonly window: DataWindow;
  /** Days of the scored window, at least 1. */
  readonly days: number;
  /** Rows by case. */
  readonly cases: Readonly<Record<Case, number>>;
  /** Alerts a day. */
  readonly budget: number;
  /** Score and percentile from which on a triple is a finding; null: only accesses across components are. */
  readonly threshold: { readonly score: number; readonly percentile: number } | null;
  readonly findings: number;
  /** Triples over the threshold that are no findings, because of the budget or of their user's other findings. */
  readonly overBudget: number;
}

/** A line of `findings.jsonl`. */
export interface StoredFinding {
  readonly findingId: string;
  readonly tenant: string;
  readonly user: string;
  readonly resource: string;
  readonly case: Case;
  /** Higher = more anomalous; Infinity for another component. */
  readonly score: number;
  readonly percentile: number;
  /** First and last access behind it, microseconds since 1970-01-01T00:00Z; NaN where the source has no times. */
  readonly firstTime: number;
  readonly lastTime: number;
  readonly count: number;
  /** One sentence in plain words. */
  readonly reason: string;
  /** What the sentence was made of, as plain data. */
  readonly explanation: Readonly<Record<string, Json>>;
}
