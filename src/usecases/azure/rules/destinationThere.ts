import type { PlanNote } from '../../../core/azure/plan.ts';
import { type ExportFacts, problem, warning } from './exportFacts.ts';

/** A rule makes no destination: it has to be there before. */
export function destinationThere({ destination }: ExportFacts): readonly PlanNote[] {
  if (destination.kind === 'missing') {
    return [problem('The destination does not exist: create it first, in the region of the workspace.')];
  }
  if (destination.kind === 'hidden') {
    return [
      warning(
        `The destination could not be looked at, so that its region and kind are not checked: ${destination.reason}`,
      ),
    ];
  }
  return [];
}
