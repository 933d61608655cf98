import { join } from 'node:path';
import * as z from 'zod';
import { ByomlError } from '../core/errors/byomlError.ts';
import { utf8Decode } from '../core/utf8.ts';
import { errorCode } from './errorCode.ts';
import type { FileSystem } from './fileSystem.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';
import { notWritable } from './notWritable.ts';
import { isAbandoned } from './temporary.ts';

const lockName = '.byoml-lock';

const holderSchema = z.object({
  pid: z.int().positive(),
  thread: z.string().exactOptional(),
  since: z.string(),
});

type Holder = z.infer<typeof holderSchema>;

/** Milliseconds that a process may take between creating the lock and writing its name into it. */
const grace = 10_000;

/**
 * Does `work` while a file in `folder` keeps other processes, and other work of this thread, from doing the same. The lock
 * of a process that is no more is taken over; so is that of another thread of this process, which has such work done by
 * one thread at a time and starts another only when that has ended. `now`: milliseconds since 1970-01-01T00:00Z; `name`
 * tells the locks of a folder apart.
 * @throws ByomlError `store.locked` with the holder's process id and the time it began
 */
export async function withLock<T>(
  folder: string,
  now: () => number,
  work: () => Promise<T>,
  fileSystem: FileSystem = nodeFileSystem,
  name?: string,
): Promise<T> {
  const path = join(folder, name === undefined ? lockName : `${lockName}-${name}`);
  const { pid, thread } = fileSystem.self;
  const content = JSON.stringify({ pid, thread, since: new Date(now()).toISOString() });
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
  if (await creates(path, content, fileSystem)) return;
  await checkAbandoned(path, now, fileSystem);
  // Several may have found it abandoned: one of them looks again and removes it, alone.
  const guard = `${path}-takeover`;
  await createGuard(guard, content, now, fileSystem);
  try {
    await checkAbandoned(path, now, fileSystem);
    await fileSystem.remove(path);
    if (!(await creates(path, content, fileSystem))) throw await lockedBy(path, fileSystem);
  } finally {
    await fileSystem.remove(guard).catch(() => undefined);
  }
}

async function createGuard(
  guard: string,
  content: string,
  now: () => number,
  fileSystem: FileSystem,
): Promise<void> {
  if (await creates(guard, content, fileSystem)) return;
  await checkAbandoned(guard, now, fileSystem);
  await fileSystem.remove(guard);
  if (!(await creates(guard, content, fileSystem))) throw await lockedBy(guard, fileSystem);
}

/** False when there is a file already. */
async function creates(path: string, content: string, fileSystem: FileSystem): Promise<boolean> {
  try {
    await fileSystem.create(path, content);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw notWritable(path, error);
  }
}

/** Throws `store.locked` unless the holder is no more. */
async function checkAbandoned(path: string, now: () => number, fileSystem: FileSystem): Promise<void> {
  const holder = await readHolder(path, fileSystem);
  const status = await fileSystem.status(path);
  const isOver =
    holder === undefined
      ? status === undefined || now() - status.modified > grace
      : await isOut(holder, path, fileSystem);
  if (!isOver) throw await lockedBy(path, fileSystem);
}

/** Has the holder ended? */
async function isOut({ pid, thread }: Holder, path: string, fileSystem: FileSystem): Promise<boolean> {
  const { self } = fileSystem;
  if (pid === self.pid && thread !== undefined) return thread !== self.thread;
  return isAbandoned(path, pid, fileSystem);
}

async function lockedBy(path: string, fileSystem: FileSystem): Promise<ByomlError> {
  const { pid, since } = (await readHolder(path, fileSystem)) ?? { pid: 'unknown', since: 'just now' };
  return new ByomlError('store.locked', { pid, since, path });
}

/** undefined when the lock is gone, or its holder has not written its name yet. */
async function readHolder(path: string, fileSystem: FileSystem): Promise<Holder | undefined> {
  try {
    const text = utf8Decode(await fileSystem.read(path));
    return holderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
