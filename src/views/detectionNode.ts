import type { DetectionSummary, ModelSummary, RuleListed, RunListed } from '../core/workspaceSummary.ts';
import type { ReadFolder } from '../host/workspaces.ts';

interface InFolder {
  /** Path of the open folder. */
  readonly workspace: string;
  /** File or folder that it stands for. */
  readonly path: string;
}

interface InDetection extends InFolder {
  /** Name of the detection. */
  readonly detection: string;
}

interface Item extends InDetection {
  readonly id: string;
}

/** Models and runs are told apart by the last day of their data. */
interface Dated extends Item {
  /** Does another one end on the same day? */
  readonly twin: boolean;
}

export interface FolderNode extends InFolder {
  readonly kind: 'folder';
  readonly summary: ReadFolder;
}

export interface DetectionItemNode extends InDetection {
  readonly kind: 'detection';
  readonly summary: DetectionSummary;
}

/** The models, runs or rules of a detection. */
export interface GroupNode extends InDetection {
  readonly kind: 'group';
  readonly of: 'models' | 'runs' | 'rules';
  readonly summary: DetectionSummary;
}

export interface ModelNode extends Dated {
  readonly kind: 'model';
  readonly summary: ModelSummary;
}

export interface RunNode extends Dated {
  readonly kind: 'run';
  readonly summary: RunListed;
}

export interface RuleNode extends Item {
  readonly kind: 'rule';
  readonly summary: RuleListed;
}

/** Something wrong with the file at `path`. */
export interface ProblemNode extends InFolder {
  readonly kind: 'problem';
  readonly detection?: string;
  readonly problem: string;
}

/** An item of the Detections view; commands of its menus get it as their first argument. */
export type DetectionNode =
  FolderNode | DetectionItemNode | GroupNode | ModelNode | RunNode | RuleNode | ProblemNode;
