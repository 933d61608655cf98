import type { DetectionSummary } from '../core/workspaceSummary.ts';
import type { Target } from './target.ts';

/** A detection of an open folder. */
export interface DetectionPlace {
  /** Path of the folder. */
  readonly workspace: string;
  readonly detection: DetectionSummary;
}

/** The detection that a target names; undefined where it names none, or one that is gone. */
export function placeOf(places: readonly DetectionPlace[], target: Target): DetectionPlace | undefined {
  return places.find(
    ({ workspace, detection }) => workspace === target.workspace && detection.name === target.detection,
  );
}
