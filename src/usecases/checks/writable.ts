import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checked, type Check } from './check.ts';

/** Can files be made in the folder? Permissions alone do not tell: administrators, network drives, read-only disks. */
export async function checkWritable(folder: string): Promise<Check> {
  const probe = join(folder, `.byoml-doctor-${randomUUID()}`);
  const name = 'workspace folder';
  try {
    await writeFile(probe, '');
    await rm(probe);
    return { name, ok: true, found: resolve(folder) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return checked(
      name,
      false,
      reason,
      'Create the folder, or choose one you may write to with --workspace.',
    );
  }
}
