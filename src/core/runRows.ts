import type { Case } from './scores.ts';
import type { StoredFinding } from './run.ts';

/** Where a run lies. */
export interface RunPlace {
  readonly workspace: string;
  readonly detection: string;
  readonly run: string;
}

export const rowColumns = [
  'percentile',
  'score',
  'user',
  'resource',
  'tenant',
  'case',
  'count',
  'firstTime',
  'lastTime',
] as const;

export type RowColumn = (typeof rowColumns)[number];

/** Which rows of a run, in which order; equal ones follow by percentile, score, user, resource and tenant. */
export interface RowSelection {
  readonly of: 'findings' | 'scores';
  /** Rows whose user, resource or tenant holds this text, upper or lower case; empty: all. */
  readonly text: string;
  readonly cases: readonly Case[] | 'all';
  readonly sortBy: RowColumn;
  /** Rows without a value come last either way. */
  readonly descending: boolean;
}

/** A page of them. */
export interface RowQuery extends RowSelection {
  readonly start: number;
  /** At most {@link mostRows}. */
  readonly count: number;
}

/** Rows of a page at most. */
export const mostRows = 500;

/** Names one row of a run. */
export interface RowName {
  readonly tenant: string;
  readonly user: string;
  readonly resource: string;
}

/** A row as a page shows it. Infinite and missing numbers travel as they are. */
export interface Row extends RowName {
  readonly case: Case;
  readonly score: number;
  readonly percentile: number;
  readonly count: number;
  /** Microseconds since 1970-01-01T00:00Z; NaN where the source has no times. */
  readonly firstTime: number;
  readonly lastTime: number;
  readonly isFinding: boolean;
}

export interface RowPage {
  /** Rows that the query has in all. */
  readonly total: number;
  readonly start: number;
  readonly rows: readonly Row[];
}

/**
 * Percentiles of a run's rows, seen pairs and those without one left out: bar i counts those in
 * [i, i + 1) * 100 / bars, the last one 100 too.
 */
export interface Histogram {
  readonly all: Float64Array;
  readonly findings: Float64Array;
  /** Percentile from which on a row is a finding, as the threshold says; null without one. */
  readonly threshold: number | null;
}

export interface RowDetail {
  readonly row: Row;
  /** Present for a finding. */
  readonly finding: StoredFinding | undefined;
  /** The accesses behind a finding, earliest first, at most {@link mostEvidence}. */
  readonly evidence: readonly EvidenceRow[];
  readonly evidenceTotal: number;
}

/** Accesses of a finding that a page shows at most. */
export const mostEvidence = 200;

export interface EvidenceRow {
  readonly time: number;
  /** The template's evidence columns. */
  readonly columns: Readonly<Record<string, string>>;
  /** Where the event stands. */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
}
