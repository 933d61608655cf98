import { join } from 'node:path';
import type { FileSystem } from './fileSystem.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';

/** Would leave the folder, or not be a file on some system. */
const unsafe = /^\.{0,2}$|[\\:*?"<>|]|[. ]$/;

/**
 * The path below `folder` that shows a blob of a container, each `/` of its name a folder; undefined where it is no name that an export
 * gives: names come from outside.
 */
export function exportedPath(folder: string, container: string, blob: string): string | undefined {
  const segments = [container, ...blob.split('/')];
  return segments.every(isSafe) ? join(folder, ...segments) : undefined;
}

function isSafe(segment: string): boolean {
  return !unsafe.test(segment) && Array.from(segment).every((character) => character >= ' ');
}

/** Is the blob here already, as long as it is there? Export only ever appends. */
export async function isDownloaded(
  path: string,
  byteLength: number,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<boolean> {
  const status = await fileSystem.status(path);
  return status?.kind === 'file' && status.size === byteLength;
}
