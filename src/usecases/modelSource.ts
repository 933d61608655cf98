import type { ModelSource } from '../core/savedModel.ts';
import type { SourceMapping } from '../data/sourceMapping.ts';
import { readTemplate } from '../store/templateStore.ts';

/** What a model remembers of how its rows became accesses, when no detection changed the template. */
export function sourceOfMapping(mapping: SourceMapping): ModelSource {
  if (mapping.kind === 'columns') return mapping;
  const { id, version } = mapping.template;
  return { kind: 'template', id, version, filters: mapping.filters ?? {}, mapping: {} };
}

/** How rows become accesses as they did for a model; throws `template.unknown`. */
export async function mappingOfModel(source: ModelSource, templatesFolder: string): Promise<SourceMapping> {
  if (source.kind === 'columns') return source;
  const template = await readTemplate(templatesFolder, source.id);
  const mapping = { ...template.mapping, ...source.mapping };
  return { kind: 'template', template: { ...template, mapping }, filters: source.filters };
}
