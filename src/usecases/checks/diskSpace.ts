import { statfs } from 'node:fs/promises';
import { checked, type Check } from './check.ts';

const megabyte = 2 ** 20;
const least = 300 * megabyte;

/** Room on the disk of a folder. */
export async function checkDiskSpace(folder: string): Promise<Check> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  return checked(
    'disk space',
    free >= least,
    `${Math.round(free / megabyte)} MB free`,
    'Free 300 MB, or use a folder on another disk with --workspace.',
  );
}
