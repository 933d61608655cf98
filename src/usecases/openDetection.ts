import { join, resolve } from 'node:path';
import { applyDetection, type Detection } from '../core/detection.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { ModelSource } from '../core/savedModel.ts';
import type { Template } from '../core/template.ts';
import type { TemplateSource } from '../data/sourceMapping.ts';
import { detectionFolder, readDetection } from '../store/detectionStore.ts';
import { readTemplate } from '../store/templateStore.ts';
import type { Job } from './job.ts';

/** A detection, ready to read its source. */
export interface OpenDetection {
  readonly folder: string;
  /** The template with what the detection says differently. */
  readonly template: Template;
  /** What to read; relative paths start at the workspace's folder. */
  readonly from: readonly string[];
  readonly mapping: TemplateSource;
  /** What a model that is trained here remembers of it. */
  readonly source: ModelSource;
}

/**
 * A detection with its template. One made with an older version of the template is read for ever: what it does not say is
 * taken from the template as it is now.
 * @throws ByomlError `store.name`, `store.missing` and the others of reading a file, `store.newerVersion` also for the template, `template.unknown`
 */
export async function openDetection(workspace: string, name: string, job: Job): Promise<OpenDetection> {
  const detection = await readDetection(workspace, name);
  const { filters, mapping } = detection;
  const folder = detectionFolder(workspace, name);
  const original = await readTemplate(job.services.templatesFolder, detection.template.id);
  requireKnownVersion(folder, detection, original);
  const template = applyDetection(original, detection);
  return {
    folder,
    template,
    from: detection.source.from.map((path) => resolve(workspace, path)),
    mapping: { kind: 'template', template, filters },
    source: { kind: 'template', id: original.id, version: original.version, filters, mapping },
  };
}

/** A newer template may have filters and expressions that mean something else here. */
function requireKnownVersion(folder: string, { template }: Detection, { id, version }: Template): void {
  if (template.version <= version) return;
  const path = join(folder, 'detection.yaml');
  const args = { path, version: template.version, format: `the template ${id}`, known: version };
  throw new ByomlError('store.newerVersion', args);
}
