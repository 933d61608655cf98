import { basename, dirname, resolve } from 'node:path';
import type { FileSystem } from './fileSystem.ts';
import { withLock } from './lock.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';
import { notWritable } from './notWritable.ts';

/**
 * {@link withLock} for a folder that is replaced as a whole, and may not be there yet: the lock stands beside it. Folders on
 * the way are created, and go again where the work has left them empty.
 * @throws ByomlError `store.locked`, `store.notWritable`
 */
export async function withSiblingLock<T>(
  folder: string,
  now: () => number,
  work: () => Promise<T>,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<T> {
  const target = resolve(await fileSystem.resolve(folder));
  const parent = dirname(target);
  const missing = await missingFolders(parent, fileSystem);
  try {
    await fileSystem.ensureFolder(parent);
  } catch (error) {
    throw notWritable(folder, error);
  }
  try {
    return await withLock(parent, now, work, fileSystem, basename(target));
  } finally {
    for (const path of missing) await fileSystem.removeEmptyFolder(path).catch(() => undefined);
  }
}

/** The folder and those above it that are not there, the deepest first. */
async function missingFolders(folder: string, fileSystem: FileSystem): Promise<readonly string[]> {
  const missing: string[] = [];
  for (let path = folder; (await fileSystem.status(path)) === undefined; path = dirname(path)) {
    missing.push(path);
    if (dirname(path) === path) break;
  }
  return missing;
}
