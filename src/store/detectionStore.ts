import { join } from 'node:path';
import type { Detection } from '../core/detection.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import { replaceFolderAtomic } from './atomic.ts';
import { checkDetectionName } from './detectionName.ts';
import type { FileSystem } from './fileSystem.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';
import { readVersionedFile } from './readVersionedFile.ts';
import { detectionFormat } from './schemas/detectionSchema.ts';

/** `<workspace>/detections/<name>`; throws `store.name`. */
export function detectionFolder(workspace: string, name: string): string {
  checkDetectionName(name);
  return join(workspace, 'detections', name);
}

/** The names of a workspace's detections, sorted. */
export async function listDetections(
  workspace: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<readonly string[]> {
  const folder = join(workspace, 'detections');
  if ((await fileSystem.status(folder))?.kind !== 'folder') return [];
  const names: string[] = [];
  for (const name of await fileSystem.list(folder)) {
    if ((await fileSystem.status(join(folder, name, 'detection.yaml')))?.kind === 'file') names.push(name);
  }
  return names.sort();
}

/**
 * What the user decided about a detection.
 * @throws ByomlError `store.name`, `store.missing` and the others of reading a file
 */
export async function readDetection(
  workspace: string,
  name: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<Detection> {
  const path = join(detectionFolder(workspace, name), 'detection.yaml');
  const { template, source, filters, mapping, algorithm, budget, rule } = await readVersionedFile(
    path,
    detectionFormat,
    fileSystem,
  );
  const said = { template, source, filters, mapping, algorithm, rule };
  return budget === undefined ? said : { ...said, budget };
}

/** Throws `store.name` for a name that cannot be used, `store.detectionExists` for one that is. */
export async function checkNewDetection(
  workspace: string,
  name: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<void> {
  const path = detectionFolder(workspace, name);
  if ((await fileSystem.status(path)) !== undefined) {
    throw new ByomlError('store.detectionExists', { name, path });
  }
}

/**
 * Makes the folder of a new detection with this text as its `detection.yaml`, and returns it.
 * @throws ByomlError `store.name`, `store.detectionExists`, `store.notWritable`
 */
export async function createDetection(
  workspace: string,
  name: string,
  text: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<string> {
  await checkNewDetection(workspace, name, fileSystem);
  const folder = detectionFolder(workspace, name);
  const fill = (temporary: string): Promise<void> =>
    fileSystem.create(join(temporary, 'detection.yaml'), text);
  await replaceFolderAtomic(folder, fill, fileSystem);
  return folder;
}
