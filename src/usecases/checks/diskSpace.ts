import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { checked, type Check } from './check.ts';

const megabyte = 2 ** 20;
const least = 300 * megabyte;

/** Room on the disk of a folder; of the folder that it would be made in, where it is not there yet. */
export async function checkDiskSpace(folder: string): Promise<Check> {
  const free = await freeBytes(resolve(folder));
  return checked(
    'disk space',
    free >= least,
    `${Math.round(free / megabyte)} MB free`,
    'Free 300 MB, or use a folder on another disk with --workspace.',
  );
}

async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    const parent = dirname(folder);
    if (parent === folder) throw error;
    return freeBytes(parent);
  }
}
