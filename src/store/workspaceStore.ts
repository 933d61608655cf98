import { join } from 'node:path';
import { utf8Decode } from '../core/utf8.ts';
import { writeFileAtomic } from './atomic.ts';
import type { FileSystem } from './fileSystem.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';
import { readVersionedFile } from './readVersionedFile.ts';
import { refuseSecrets } from './refuseSecrets.ts';
import { type WorkspaceFile, workspaceFormat } from './schemas/workspaceSchema.ts';

export const workspaceFileName = 'byoml.yaml';

/** Where in Azure a workspace's data are; nothing of it is needed on a laptop. */
export type Profile = WorkspaceFile['profiles'][string];

export interface Workspace {
  readonly profiles: Readonly<Record<string, Profile>>;
}

/**
 * What `byoml.yaml` in that folder says.
 * @throws ByomlError `store.secret` where something in it looks like a secret; `store.missing` and the others of reading
 */
export async function readWorkspace(
  folder: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<Workspace> {
  const path = join(folder, workspaceFileName);
  const { profiles } = await readVersionedFile(path, workspaceFormat, fileSystem, refuseSecrets);
  return { profiles };
}

export async function workspaceExists(
  folder: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<boolean> {
  return (await fileSystem.status(join(folder, workspaceFileName))) !== undefined;
}

/** Writes `byoml.yaml` and returns its path; throws `store.notWritable`. */
export async function createWorkspace(
  folder: string,
  text: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<string> {
  const path = join(folder, workspaceFileName);
  await writeFileAtomic(path, text, fileSystem);
  return path;
}

/** Writes the folder's `.gitignore` as `change` makes it from what is there; false when that changes nothing. */
export async function updateGitignore(
  folder: string,
  change: (text: string) => string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<boolean> {
  const path = join(folder, '.gitignore');
  const exists = (await fileSystem.status(path)) !== undefined;
  const before = exists ? utf8Decode(await fileSystem.read(path)) : '';
  const after = change(before);
  if (after === before) return false;
  await writeFileAtomic(path, after, fileSystem);
  return true;
}
