import type { Table } from '../../core/column.ts';
import { invariant } from '../../core/invariant.ts';
import type { Model } from '../../core/model.ts';

/** The part of that name; a defect when the model has none. */
export function modelPart(model: Model, name: string): Table {
  const part = model.parts[name];
  invariant(part !== undefined, `the model has a part ${name}`);
  return part;
}
