import type { ColumnSource, SourceMapping } from '../data/sourceMapping.ts';
import { readTemplate } from '../store/templateStore.ts';

/** How a caller without a detection says that rows become accesses: by a template's id, or by columns. */
export type SourceChoice =
  | { readonly kind: 'template'; readonly id: string; readonly filters: Readonly<Record<string, boolean>> }
  | ColumnSource;

/** Throws `template.unknown`. */
export async function mappingOfChoice(choice: SourceChoice, templatesFolder: string): Promise<SourceMapping> {
  if (choice.kind === 'columns') return choice;
  const template = await readTemplate(templatesFolder, choice.id);
  return { kind: 'template', template, filters: choice.filters };
}
