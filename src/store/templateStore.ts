import { join } from 'node:path';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { Template } from '../core/template.ts';
import type { FileSystem } from './fileSystem.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';
import { readVersionedFile } from './readVersionedFile.ts';
import { type TemplateFile, templateFormat } from './schemas/templateSchema.ts';

/**
 * The template `<folder>/<id>/template.json`.
 * @throws ByomlError `template.unknown`, `store.*`
 */
export async function readTemplate(
  folder: string,
  id: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<Template> {
  const known = await templateIds(folder, fileSystem);
  if (!known.includes(id)) throw new ByomlError('template.unknown', { id, known: known.join(', ') });
  const path = join(folder, id, 'template.json');
  const file = await readVersionedFile(path, templateFormat, fileSystem);
  if (file.id !== id) {
    const args = { path, place: ' at /id', problem: `must be "${id}", as its folder`, format: 'template' };
    throw new ByomlError('store.invalid', args);
  }
  return templateOf(file);
}

function templateOf(file: TemplateFile): Template {
  const { title, description, table, filters, mapping, likelihood, algorithm, budget, rule } = file;
  const { id, templateVersion: version, noRowsAdvice } = file;
  return {
    id,
    version,
    title,
    description,
    table,
    filters,
    mapping,
    likelihood,
    algorithm,
    budget,
    rule,
    noRowsAdvice,
  };
}

/** All templates of a folder, by id. */
export async function listTemplates(
  folder: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<readonly Template[]> {
  const ids = await templateIds(folder, fileSystem);
  return Promise.all(ids.map((id) => readTemplate(folder, id, fileSystem)));
}

/** Folders with a `template.json`, sorted; none where the folder is missing. */
async function templateIds(folder: string, fileSystem: FileSystem): Promise<readonly string[]> {
  if ((await fileSystem.status(folder))?.kind !== 'folder') return [];
  const ids: string[] = [];
  for (const name of await fileSystem.list(folder)) {
    if ((await fileSystem.status(join(folder, name, 'template.json')))?.kind === 'file') ids.push(name);
  }
  return ids.sort();
}
