import { join } from 'node:path';
import { ByomlError } from '../core/errors/byomlError.ts';
import { utf8Decode } from '../core/utf8.ts';
import { writeFileAtomic } from './atomic.ts';
import { compareContentIds, contentIdPattern } from './contentId.ts';
import type { FileSystem } from './fileSystem.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';

// A detection's models are the folders `models/<id>`. The one in use is named in the file `active`; without it, it is
// the one whose data window ends last, which is the last id.

/** The ids of a detection's models, oldest data first; models of data without times come before all others. */
export async function listModelIds(
  detectionFolder: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<readonly string[]> {
  const folder = join(detectionFolder, 'models');
  if ((await fileSystem.status(folder))?.kind !== 'folder') return [];
  const ids = (await fileSystem.list(folder)).filter((name) => contentIdPattern.test(name));
  return ids.sort(compareContentIds);
}

/**
 * The id of the model in use.
 * @throws ByomlError `store.missing` where there is none, or the one named in `active` is gone
 */
export async function activeModelId(
  detectionFolder: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<string> {
  const ids = await listModelIds(detectionFolder, fileSystem);
  const named = await readActive(detectionFolder, fileSystem);
  const id = named ?? ids.at(-1);
  if (id !== undefined && ids.includes(id)) return id;
  const path = join(detectionFolder, 'models', id ?? '');
  throw new ByomlError('store.missing', { what: 'model', path, fix: 'Train one with `byoml train`.' });
}

/** Makes a model the one in use. */
export async function activateModel(
  detectionFolder: string,
  id: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<void> {
  await writeFileAtomic(join(detectionFolder, 'active'), `${id}\n`, fileSystem);
}

async function readActive(detectionFolder: string, fileSystem: FileSystem): Promise<string | undefined> {
  const path = join(detectionFolder, 'active');
  if ((await fileSystem.status(path))?.kind !== 'file') return undefined;
  return utf8Decode(await fileSystem.read(path)).trim();
}
