import { randomInt } from 'node:crypto';
import { basename, join } from 'node:path';
import type { FileSystem } from './fileSystem.ts';

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

/**
 * Removes what writers that were killed have left in a folder, and puts back a folder they had only set aside. What cannot
 * be swept now, or was swept by somebody else meanwhile, does not stand in the way.
 */
export async function sweepTemporaries(folder: string, fileSystem: FileSystem): Promise<void> {
  const names = await fileSystem.list(folder).catch(() => []);
  for (const name of names) await sweep(folder, name, fileSystem).catch(() => undefined);
}

async function sweep(folder: string, name: string, fileSystem: FileSystem): Promise<void> {
  const [, kind, pid, original] = temporaryPattern.exec(name) ?? [];
  const path = join(folder, name);
  if (pid === undefined || !(await isAbandoned(path, Number(pid), fileSystem))) return;
  const target = join(folder, original ?? '');
  const isMissing = kind === 'old' && (await fileSystem.status(target)) === undefined;
  if (isMissing) await fileSystem.rename(path, target);
  else await fileSystem.remove(path);
}

/** Its writer is dead, or had our process id before us (in containers ids repeat). */
export async function isAbandoned(path: string, pid: number, fileSystem: FileSystem): Promise<boolean> {
  const { self } = fileSystem;
  if (pid !== self.pid) return !fileSystem.isAlive(pid);
  const status = await fileSystem.status(path);
  return status !== undefined && status.modified < self.started;
}
