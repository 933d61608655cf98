import type { ExportOverview, Part } from '../../core/azure/exportOverview.ts';
import { partPrecondition } from './azureRemedy.ts';

/** A part of what there is at a place; throws, with what helps, where it could not be read. */
export function readPart<Name extends 'rules' | 'tables' | 'clusters' | 'plans'>(
  overview: ExportOverview,
  name: Name,
): ExportOverview[Name]['items'] {
  const part: Part<unknown> = overview[name];
  if (part.problem !== undefined) throw partPrecondition(part.problem);
  return overview[name].items;
}
