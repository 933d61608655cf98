import { randomUUID } from 'node:crypto';
import {
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { errorCode } from './errorCode.ts';
import type { FileSystem, FileStatus } from './fileSystem.ts';
import { ensureFolder } from './ensureFolder.ts';

/** The real disk. */
export const nodeFileSystem: FileSystem = {
  resolve: (path) => absentAs(path, realpath(path)),
  status: (path) => absentAs(undefined, readStatus(path)),
  list: (path) => readdir(path),
  read: (path) => readFile(path),
  async create(path, content, mode) {
    const file = await open(path, 'wx', mode);
    try {
      await writeFile(file, content);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  writeTo: (path, content) => writeFile(path, content, { flag: 'r+' }),
  async createFolder(path) {
    await mkdir(path);
  },
  ensureFolder,
  flush,
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { recursive: true, force: true }),
  removeEmptyFolder: (path) => rmdir(path),
  isAlive,
  self: { pid: process.pid, started: Date.now() - process.uptime() * 1000, thread: randomUUID() },
  async wait(milliseconds) {
    await setTimeout(milliseconds);
  },
};

async function readStatus(path: string): Promise<FileStatus> {
  const found = await stat(path);
  const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  return { kind, size: found.size, mode: found.mode & 0o777, modified: found.mtimeMs };
}

async function absentAs<T>(absent: T, found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return absent;
    throw error;
  }
}

/** Windows opens no folder, and some network drives flush none. */
const cannotFlush = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF']);

async function flush(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!cannotFlush.has(errorCode(error))) throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return errorCode(error) === 'EPERM';
  }
}
