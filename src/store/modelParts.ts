import { type Model } from '../core/model.ts';
import { encodeParquet } from '../formats/encodeParquet.ts';
import { sha256 } from './contentId.ts';

/** A part of a model as the bytes of its file. */
export interface ModelPart {
  readonly name: string;
  readonly content: Uint8Array;
  readonly sha256: string;
}

/** A model is immutable and its bytes are wanted twice: for its id, and to be written. */
const encoded = new WeakMap<Model, readonly ModelPart[]>();

/** The model's parts by name. */
export function modelParts(model: Model): readonly ModelPart[] {
  const known = encoded.get(model);
  if (known !== undefined) return known;
  const parts = Object.entries(model.parts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, table]) => {
      const content = encodeParquet(table);
      return { name, content, sha256: sha256(content) };
    });
  encoded.set(model, parts);
  return parts;
}
