import type { Case } from '../core/scores.ts';
import type { StoredFinding } from '../core/run.ts';
import type { DataWindow } from '../core/savedModel.ts';

/**
 * What a worker answers. The first group is long work; each of the second answers in the time between two key strokes.
 * Every input names folders and ids: a worker that was started anew answers as the one before it.
 */
export interface WorkerApi {
  generateSample(input: SampleRequest): SampleMade;
  createDetection(input: DetectionRequest): DetectionMade;
  train(input: TrainRequest): ModelMade;
  score(input: ScoreRequest): RunMade;
  createRule(input: RuleRequest): RuleMade;

  listTemplates(input: object): readonly TemplateSummary[];
  /** What a folder holds; `undefined` where it has no `byoml.yaml`. A damaged file is told in its place, the rest stays. */
  readWorkspace(input: { readonly workspace: string }): WorkspaceSummary | undefined;
  checkQuery(input: { readonly query: string }): readonly TextProblem[];
  checkFile(input: FileToCheck): readonly TextProblem[];

  runSummary(input: RunPlace): RunSummary;
  rows(input: RunPlace & { readonly query: RowQuery }): RowPage;
  histogram(input: RunPlace & { readonly bars: number }): Histogram;
  rowDetail(input: RunPlace & { readonly row: RowName }): RowDetail;
  exportCsv(
    input: RunPlace & { readonly query: Omit<RowQuery, 'start' | 'count'>; readonly to: string },
  ): CsvMade;
}

export interface SampleRequest {
  /** Folder to write to. */
  readonly to: string;
  readonly preset: 'small' | 'demo';
  readonly seed: number;
}

export interface SampleMade {
  /** The folder that stands for the storage container: what a detection's source names. */
  readonly export: string;
  readonly accesses: number;
  readonly attacks: number;
  /** Microseconds since 1970-01-01T00:00Z: all planted attacks lie in [attacksFrom, until). */
  readonly from: number;
  readonly attacksFrom: number;
  readonly until: number;
}

export interface DetectionRequest {
  /** Folder that has or gets `byoml.yaml`. */
  readonly workspace: string;
  readonly name: string;
  readonly template: string;
  readonly from: readonly string[];
  /** Alerts a day, where not the template's. */
  readonly budget?: number;
}

export interface DetectionMade {
  readonly folder: string;
  readonly files: readonly string[];
}

/** Microseconds since 1970-01-01T00:00Z, half-open; absent: no bound. */
export interface Window {
  readonly since?: number;
  readonly until?: number;
}

export interface TrainRequest extends Window {
  readonly workspace: string;
  readonly detection: string;
}

export interface ModelMade {
  readonly id: string;
  readonly folder: string;
  readonly window: DataWindow;
  readonly users: number;
  readonly resources: number;
  readonly seconds: number;
  /** Lines that could not be read. */
  readonly malformed: number;
}

export interface ScoreRequest extends Window {
  readonly workspace: string;
  readonly detection: string;
  /** Id of the model, where not the one in use. */
  readonly model?: string;
}

export interface RunMade {
  readonly id: string;
  readonly folder: string;
  readonly findings: number;
  readonly alertsPerDay: number;
  readonly scored: number;
  readonly seconds: number;
  readonly malformed: number;
}

export interface RuleRequest {
  readonly workspace: string;
  readonly detection: string;
  /** Overwrite files that were edited by hand. */
  readonly force: boolean;
}

export interface RuleMade {
  readonly kql: string;
  readonly yaml: string;
  readonly warnings: readonly string[];
}

export interface TemplateSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Alerts a day. */
  readonly budget: number;
}

export interface WorkspaceSummary {
  /** What is wrong with `byoml.yaml`, in words. */
  readonly problem?: string;
  readonly detections: readonly DetectionSummary[];
}

export interface DetectionSummary {
  readonly name: string;
  readonly folder: string;
  readonly template: string;
  /** What is wrong with `detection.yaml`, in words. */
  readonly problem?: string;
  /** Newest data first. */
  readonly models: readonly ModelSummary[];
  readonly runs: readonly RunListed[];
  readonly rules: readonly RuleListed[];
}

export interface ModelSummary {
  readonly id: string;
  readonly folder: string;
  /** Is it the one that scores? */
  readonly active: boolean;
  readonly problem?: string;
  readonly algorithm?: string;
  readonly window?: DataWindow;
}

export interface RunListed {
  readonly id: string;
  readonly folder: string;
  readonly problem?: string;
  readonly modelId?: string;
  readonly findings?: number;
  readonly window?: DataWindow;
}

export interface RuleListed {
  /** Name of the file. */
  readonly name: string;
  readonly path: string;
}

/** Something wrong with a text. Lines and columns count from 0, columns in UTF-16 units, as editors do; the end is exclusive. */
export interface TextProblem {
  readonly severity: 'error' | 'warning' | 'information' | 'suggestion';
  readonly message: string;
  readonly code?: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A text as it stands in an editor, saved or not. */
export interface FileToCheck {
  readonly kind: 'workspace' | 'detection' | 'template';
  readonly path: string;
  readonly text: string;
}

/** Where a run lies. */
export interface RunPlace {
  readonly workspace: string;
  readonly detection: string;
  readonly run: string;
}

export interface RunSummary {
  readonly modelId: string;
  readonly window: DataWindow;
  readonly days: number;
  /** Rows by case. */
  readonly cases: Readonly<Record<Case, number>>;
  readonly budget: number;
  /** Null: only accesses across components are findings. */
  readonly threshold: { readonly score: number; readonly percentile: number } | null;
  readonly findings: number;
  readonly overBudget: number;
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

/** Which rows of a run, in which order. */
export interface RowQuery {
  readonly of: 'findings' | 'scores';
  /** Rows whose user, resource or tenant holds this text, upper or lower case; empty: all. */
  readonly text: string;
  readonly cases: readonly Case[] | 'all';
  readonly sortBy: RowColumn;
  readonly descending: boolean;
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

/** Percentiles of the scored rows: bar i counts those in [i, i + 1) * 100 / bars, the last one 100 too. */
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

export interface CsvMade {
  readonly path: string;
  readonly rows: number;
}
