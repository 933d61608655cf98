import { randomInt } from 'node:crypto';
import { basename, join } from 'node:path';
import { errorCode } from './errorCode.ts';
import { type FileSystem } from './fileSystem.ts';

/**
 * Temporary siblings of what is being written: `.byoml-tmp-<pid>-<n>`, and `.byoml-old-<pid>-<n>-<name>` for a folder
 * that is set aside while its successor takes its place.
 */
const temporaryPattern = /^\.byoml-(tmp|old)-(\d+)-\d+(?:-(.+))?$/s;

/** Starts anywhere, so that threads and containers with equal process ids do not meet. */
let counter = randomInt(2 ** 40);

/** A name that no other temporary of this process has. */
export function temporaryName(fileSystem: FileSystem): string {
  return `.byoml-tmp-${fileSystem.self.pid}-${counter++}`;
}

export function asideName(fileSystem: FileSystem, folder: string): string {
  return `.byoml-old-${fileSystem.self.pid}-${counter++}-${basename(folder)}`;
}

/** Removes what writers that were killed have left in a folder, and puts back a folder they had only set aside. */
export async function sweepTemporaries(folder: string, fileSystem: FileSystem): Promise<void> {
  for (const name of await namesIn(folder, fileSystem)) {
    const [, kind, pid, original] = temporaryPattern.exec(name) ?? [];
    if (pid === undefined || !(await isAbandoned(join(folder, name), Number(pid), fileSystem))) continue;
    if (kind === 'old' && original !== undefined) await putBack(folder, name, original, fileSystem);
    else await fileSystem.remove(join(folder, name));
  }
}

async function namesIn(folder: string, fileSystem: FileSystem): Promise<readonly string[]> {
  try {
    return await fileSystem.list(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'].includes(errorCode(error))) return [];
    throw error;
  }
}

/** Its writer is dead, or had our process id before us (in containers ids repeat). */
export async function isAbandoned(path: string, pid: number, fileSystem: FileSystem): Promise<boolean> {
  const { self } = fileSystem;
  if (pid !== self.pid) return !fileSystem.isAlive(pid);
  const status = await fileSystem.status(path);
  return status !== undefined && status.modified < self.started;
}

async function putBack(
  folder: string,
  name: string,
  original: string,
  fileSystem: FileSystem,
): Promise<void> {
  const target = join(folder, original);
  if ((await fileSystem.status(target)) === undefined) await fileSystem.rename(join(folder, name), target);
  else await fileSystem.remove(join(folder, name));
}
