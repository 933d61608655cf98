import type { PlanNote } from '../../../core/azure/plan.ts';
import { visibleName } from '../../../core/visibleName.ts';
import { type ExportFacts, problem } from './exportFacts.ts';
import { regionOf } from './regionOf.ts';

/** Workspace and destination are in one region. */
export function sameRegion({ workspace, destination }: ExportFacts): readonly PlanNote[] {
  const there = regionOf(destination);
  if (there === undefined || isSameRegion(there, workspace.location)) return [];
  const [here, away] = [workspace.location, there].map(visibleName);
  return [
    problem(
      `The workspace is in ${here ?? ''} and the destination in ${away ?? ''}: they have to be in one region.`,
    ),
  ];
}

/** ARM writes `westeurope` and `West Europe`. */
export function isSameRegion(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(region: string): string {
  return region.replaceAll(' ', '').toLowerCase();
}
