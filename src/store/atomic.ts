import { randomInt } from 'node:crypto';
import { dirname, join } from 'node:path';
import { errorCode } from './errorCode.ts';
import type { FileContent, FileSystem } from './fileSystem.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';
import { notWritable } from './notWritable.ts';
import { asideName, sweepTemporaries, temporaryName } from './temporary.ts';

/**
 * Writes a file so that its path always shows the old content or the new one, whole. Folders on the way are created; a
 * device or pipe is written to as it is.
 * @throws ByomlError `store.notWritable`; then nothing half-written stays
 */
export async function writeFileAtomic(
  path: string,
  content: FileContent,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<void> {
  try {
    const target = await fileSystem.resolve(path);
    const before = await fileSystem.status(target);
    if (before?.kind === 'other') {
      await fileSystem.writeTo(target, content);
      return;
    }
    await besides(target, fileSystem, async (temporary) => {
      await fileSystem.create(temporary, content, before?.mode);
      await renameWithRetries(temporary, target, fileSystem);
    });
  } catch (error) {
    throw notWritable(path, error);
  }
}

/**
 * Replaces a folder by the one that `fill` fills, so that its path always shows the old one or the new one, whole. What
 * can be made again need not be `durable`: with thousands of small files the flush takes longer than writing them, and
 * without it only a power cut can leave them incomplete.
 * @throws ByomlError `store.notWritable`, or what `fill` throws; then the old folder stays and nothing half-written does
 */
export async function replaceFolderAtomic(
  path: string,
  fill: (temporary: string) => Promise<void>,
  fileSystem: FileSystem = nodeFileSystem,
  durable = true,
): Promise<void> {
  try {
    const target = await fileSystem.resolve(path);
    await besides(target, fileSystem, async (temporary) => {
      await fileSystem.createFolder(temporary);
      await fill(temporary);
      if (durable) await flushAll(temporary, fileSystem);
      await swapFolder(temporary, target, fileSystem);
    });
  } catch (error) {
    throw notWritable(path, error);
  }
}

/** Lets `write` make a temporary sibling and move it to its place; removes it when that fails. */
async function besides(
  target: string,
  fileSystem: FileSystem,
  write: (temporary: string) => Promise<void>,
): Promise<void> {
  const folder = dirname(target);
  await fileSystem.ensureFolder(folder);
  await sweepTemporaries(folder, fileSystem);
  const temporary = join(folder, temporaryName(fileSystem));
  try {
    await write(temporary);
  } catch (error) {
    await fileSystem.remove(temporary).catch(() => undefined);
    throw error;
  }
  await fileSystem.flush(folder);
}

/** What a rename says when another writer has taken the folder away, or put its own there, in between. */
const overtaken = new Set(['ENOENT', 'ENOTEMPTY', 'EEXIST']);

/** Moves a folder to its place; of writers who do so at once, the last one's stays. */
async function swapFolder(from: string, target: string, fileSystem: FileSystem): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await swapOnce(from, target, fileSystem);
      return;
    } catch (error) {
      if (attempt === retries || !overtaken.has(errorCode(error))) throw error;
      // Not in step with the others.
      await fileSystem.wait(randomInt(4 * 2 ** attempt));
    }
  }
}

/** No platform replaces a full folder in one step, so the old one steps aside; a kill in between is mended by the sweep. */
async function swapOnce(from: string, target: string, fileSystem: FileSystem): Promise<void> {
  if ((await fileSystem.status(target)) === undefined) {
    await renameWithRetries(from, target, fileSystem);
    return;
  }
  const aside = join(dirname(target), asideName(fileSystem, target));
  await renameWithRetries(target, aside, fileSystem);
  try {
    await renameWithRetries(from, target, fileSystem);
  } catch (error) {
    await putBack(aside, target, fileSystem);
    throw error;
  }
  // The new folder is in place: what is left of the old one is the next sweep's business.
  await fileSystem.remove(aside).catch(() => undefined);
}

/** Puts a folder back that was set aside, unless another writer's is in its place by now. */
async function putBack(aside: string, target: string, fileSystem: FileSystem): Promise<void> {
  try {
    await renameWithRetries(aside, target, fileSystem);
  } catch (error) {
    if (!overtaken.has(errorCode(error))) throw error;
    await fileSystem.remove(aside);
  }
}

/** Virus scanners and indexers hold files for a moment on Windows. */
const held = new Set(['EBUSY', 'EPERM', 'EACCES']);
const retries = 8;

async function renameWithRetries(from: string, to: string, fileSystem: FileSystem): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await fileSystem.rename(from, to);
      return;
    } catch (error) {
      if (attempt === retries || !held.has(errorCode(error))) throw error;
      await fileSystem.wait(10 * 2 ** attempt);
    }
  }
}

async function flushAll(folder: string, fileSystem: FileSystem): Promise<void> {
  for (const name of await fileSystem.list(folder)) {
    const path = join(folder, name);
    const status = await fileSystem.status(path);
    if (status?.kind === 'folder') await flushAll(path, fileSystem);
    else await fileSystem.flush(path);
  }
  await fileSystem.flush(folder);
}
