import type { Step, Steps } from '../core/algorithm.ts';
import type { Model } from '../core/model.ts';
import { encodeTable, type EncodedTable, encodedTable } from './encodedTable.ts';

/** A part of a model as the bytes of its file. */
export interface ModelPart extends EncodedTable {
  readonly name: string;
}

/** The model's parts by name. */
export function modelParts(model: Model): readonly ModelPart[] {
  return Object.entries(model.parts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, table]) => ({ name, ...encodedTable(table) }));
}

/** Makes the bytes of a model's files ready, so that neither its id nor writing it holds up other work. */
export function* encodeModel(model: Model, step: Step): Steps<void> {
  for (const table of Object.values(model.parts)) yield* encodeTable(table, step);
}
