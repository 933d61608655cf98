import type { CloudChoice } from './azure/clouds.ts';
import type { CredentialKind } from './azure/tokens.ts';
import type { DataWindow } from './savedModel.ts';

/** What a folder with `byoml.yaml` holds. A damaged file is told in its place. */
export interface WorkspaceSummary {
  /** What is wrong with `byoml.yaml`, in words. */
  readonly problem?: string;
  readonly detections: readonly DetectionSummary[];
  /** Places in Azure; absent where the file names none. */
  readonly profiles?: readonly ProfileSummary[];
}

/** A profile as `byoml.yaml` has it, perhaps not whole. */
export interface ProfileSummary extends CloudChoice {
  readonly name: string;
  readonly credential?: CredentialKind | undefined;
  readonly tenant?: string | undefined;
  readonly subscription?: string | undefined;
  readonly resourceGroup?: string | undefined;
  /** Log Analytics workspace. */
  readonly workspace?: string | undefined;
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
