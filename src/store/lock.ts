import { join } from 'node:path';
import { z } from 'zod';
import { ByomlError } from '../core/errors/byomlError.ts';
import { utf8Decode } from '../core/utf8.ts';
import { errorCode } from './errorCode.ts';
import { type FileSystem } from './fileSystem.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';
import { notWritable } from './notWritable.ts';
import { isAbandoned } from './temporary.ts';

const lockName = '.byoml-lock';

const holderSchema = z.object({ pid: z.int().positive(), since: z.string() });

/** Milliseconds that a process may take between creating the lock and writing its name into it. */
const grace = 10_000;

/**
 * Does `work` while a file in `folder` keeps other processes, and other work of this one, from doing the same. The lock of
 * a process that is no more is taken over. `now`: milliseconds since 1970-01-01T00:00Z.
 * @throws ByomlError `store.locked` with the holder's process id and the time it began
 */
export async function withLock<T>(
  folder: string,
  now: () => number,
  work: () => Promise<T>,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<T> {
  const path = join(folder, lockName);
  const content = JSON.stringify({ pid: fileSystem.self.pid, since: new Date(now()).toISOString() });
  await acquire(path, content, now, fileSystem);
  try {
    return await work();
  } finally {
    await fileSystem.remove(path).catch(() => undefined);
  }
}

async function acquire(
  path: string,
  content: string,
  now: () => number,
  fileSystem: FileSystem,
): Promise<void> {
  for (let takenOver = false; ; takenOver = true) {
    try {
      await fileSystem.create(path, content);
      return;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw notWritable(path, error);
    }
    await checkAbandoned(path, takenOver, now, fileSystem);
    await fileSystem.remove(path);
  }
}

/** Throws `store.locked` unless the lock's holder is no more; a second take-over means that somebody was faster. */
async function checkAbandoned(
  path: string,
  takenOver: boolean,
  now: () => number,
  fileSystem: FileSystem,
): Promise<void> {
  const holder = await readHolder(path, fileSystem);
  if (holder === undefined) {
    const status = await fileSystem.status(path);
    if (status === undefined || now() - status.modified > grace) return;
    throw new ByomlError('store.locked', { pid: 'unknown', since: 'just now', path });
  }
  if (takenOver || !(await isAbandoned(path, holder.pid, fileSystem))) {
    throw new ByomlError('store.locked', { ...holder, path });
  }
}

/** undefined when the lock is gone, or its holder has not written its name yet. */
async function readHolder(
  path: string,
  fileSystem: FileSystem,
): Promise<z.infer<typeof holderSchema> | undefined> {
  try {
    const text = utf8Decode(await fileSystem.read(path));
    return holderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
