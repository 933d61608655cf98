import type { Model } from '../core/model.ts';
import { type EncodedTable, encodedTable } from './encodedTable.ts';

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
