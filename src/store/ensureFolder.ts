import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './errorCode.ts';

/**
 * Creates a folder and its parents where they are missing. Node's own recursive mkdir never returns on a file system that
 * answers ENOENT under a folder that is there, as /proc does; here every level is tried at most twice.
 */
export async function ensureFolder(path: string): Promise<void> {
  if (await madeOrThere(path)) return;
  const parent = dirname(path);
  if (parent !== path) await ensureFolder(parent);
  if (!(await madeOrThere(path))) await mkdir(path);
}

/** False when a parent is missing. */
async function madeOrThere(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    // Another process may have been first, and a root that is read-only may say EROFS of a folder that is there.
    if ((await stat(path).catch(() => undefined))?.isDirectory() === true) return true;
    throw error;
  }
}
