import type {
  Histogram,
  RowDetail,
  RowName,
  RowPage,
  RowQuery,
  RowSelection,
  RunPlace,
} from '../core/runRows.ts';
import type { Run } from '../core/run.ts';
import type { DataWindow } from '../core/savedModel.ts';
import type { TextProblem } from '../core/textProblem.ts';
import type { WorkspaceSummary } from '../core/workspaceSummary.ts';
import type { AzureApi } from './azureApi.ts';

/**
 * What a worker answers. The first group is long work; each of the others answers in the time between two key strokes, but
 * for what concerns Azure, which takes as long as Azure does. Every input names folders and ids: a worker that was started
 * anew answers as the one before it.
 */
export interface WorkerApi extends AzureApi {
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
  exportCsv(input: RunPlace & { readonly query: RowSelection; readonly to: string }): CsvMade;
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

/** A text as it stands in an editor, saved or not. */
export interface FileToCheck {
  readonly kind: 'workspace' | 'detection' | 'template';
  readonly path: string;
  readonly text: string;
}

/** What `run.json` says; the id is the caller's own. */
export type RunSummary = Omit<Run, 'id'>;

interface CsvMade {
  readonly path: string;
  readonly rows: number;
}
