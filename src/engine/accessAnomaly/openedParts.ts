import type { Model } from '../../core/model.ts';
import { type AccessAnomalyParts, decodeParts } from './parts.ts';

/** Models are immutable, and rows to score come batch by batch. */
const opened = new WeakMap<Model, AccessAnomalyParts>();

/** The parts of a model, made ready once. */
export function openedParts(model: Model): AccessAnomalyParts {
  const known = opened.get(model);
  if (known !== undefined) return known;
  const parts = decodeParts(model);
  opened.set(model, parts);
  return parts;
}
