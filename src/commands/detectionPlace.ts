import type { DetectionSummary } from '../core/workspaceSummary.ts';

/** A detection of an open folder. */
export interface DetectionPlace {
  /** Path of the folder. */
  readonly workspace: string;
  readonly detection: DetectionSummary;
}
