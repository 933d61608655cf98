import type { Model } from '../core/model.ts';
import type { ModelAbout, SavedModel } from '../core/savedModel.ts';
import { canonicalJson } from './canonicalJson.ts';
import { contentId } from './contentId.ts';
import { documentText } from './documentText.ts';
import { modelParts } from './modelParts.ts';
import { type ModelFile, modelFormat } from './schemas/modelSchema.ts';

/**
 * The id of a model: the end of its data window and a digest of everything that makes it what it is (parts, parameters,
 * source, window, threshold), without clock, paths and card. The same training gives the same id.
 */
export function modelId(model: Model, about: ModelAbout): string {
  return idOf(modelFile({ id: 'notime-000000000000', model, about }));
}

/** What `model.json` says of a model. */
export function modelFile({ id, model, about }: SavedModel): ModelFile {
  const { source, likelihood, window, threshold, kernel } = about;
  return {
    format: 'byoml.model',
    version: 1,
    id,
    algorithm: model.algorithm,
    parameters: model.parameters,
    kernel,
    source,
    likelihood,
    window,
    ...(threshold === undefined ? {} : { threshold }),
    tenants: [...model.tenants],
    parts: modelParts(model).map(({ name, content, sha256 }) => ({ name, bytes: content.length, sha256 })),
  };
}

/** The id that a model with this file must have. */
export function idOf(file: ModelFile): string {
  const stored = JSON.parse(documentText(modelFormat, file)) as Readonly<Record<string, unknown>>;
  return contentId(file.window.lastTime, canonicalJson({ ...stored, id: undefined, $schema: undefined }));
}
