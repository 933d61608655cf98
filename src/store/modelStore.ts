import { dirname, join } from 'node:path';
import type { Table } from '../core/column.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { SavedModel } from '../core/savedModel.ts';
import { utf8Decode } from '../core/utf8.ts';
import { randomAccessOfBytes } from '../formats/randomAccessOfBytes.ts';
import { readParquet } from '../formats/readParquet.ts';
import { replaceFolderAtomic } from './atomic.ts';
import { sha256 } from './contentId.ts';
import { documentText } from './documentText.ts';
import { errorCode } from './errorCode.ts';
import type { FileSystem } from './fileSystem.ts';
import { idOf, modelFile } from './modelFile.ts';
import { modelParts } from './modelParts.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';
import { parseJson } from './parseJson.ts';
import { readVersionedFile } from './readVersionedFile.ts';
import { type ModelFile, modelFormat } from './schemas/modelSchema.ts';
import { sweepTemporaries } from './temporary.ts';

/**
 * Writes a model (`model.json`, `<part>.parquet`, `card.md`) as a folder, in place of an empty folder or another model.
 * @throws ByomlError `store.notAModel`, `store.notWritable`
 */
export async function writeModel(
  folder: string,
  saved: SavedModel,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<void> {
  await checkReplaceable(folder, fileSystem);
  const fill = async (temporary: string): Promise<void> => {
    for (const { name, content } of modelParts(saved.model)) {
      await fileSystem.create(join(temporary, `${name}.parquet`), content);
    }
    await fileSystem.create(join(temporary, 'card.md'), saved.about.card);
    await fileSystem.create(join(temporary, 'model.json'), documentText(modelFormat, modelFile(saved)));
  };
  await replaceFolderAtomic(folder, fill, fileSystem);
}

/**
 * Reads a model and checks each of its files against the digests in `model.json`, and those against its id.
 * @throws ByomlError `store.modelDamaged`, `store.missing` and the others of reading a file
 */
export async function readModel(
  folder: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<SavedModel> {
  const file = await readModelFile(folder, fileSystem);
  const parts: Record<string, Table> = {};
  for (const part of file.parts) parts[part.name] = await readPart(folder, part, fileSystem);
  const { id, algorithm, parameters, tenants, source, likelihood, window, threshold, kernel } = file;
  const card = utf8Decode(await readCard(folder, fileSystem));
  return {
    id,
    model: { algorithm, parameters, tenants, parts },
    about: { source, likelihood, window, ...(threshold === undefined ? {} : { threshold }), kernel, card },
  };
}

/** What `model.json` says, without the parts; errors as {@link readModel}. */
export async function readModelFile(
  folder: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<ModelFile> {
  // A writer that was killed between two renames has left the old model aside: that is put back first.
  if ((await fileSystem.status(folder)) === undefined) await sweepTemporaries(dirname(folder), fileSystem);
  const file = await readVersionedFile(join(folder, 'model.json'), modelFormat, fileSystem);
  if (idOf(file) !== file.id) throw damaged(folder, 'model.json', 'was changed since it was written');
  return file;
}

async function readPart(
  folder: string,
  part: ModelFile['parts'][number],
  fileSystem: FileSystem,
): Promise<Table> {
  const name = `${part.name}.parquet`;
  const content = await readBytes(folder, name, fileSystem);
  if (content.length !== part.bytes) {
    throw damaged(folder, name, `has ${content.length} bytes in place of ${part.bytes}`);
  }
  if (sha256(content) !== part.sha256) throw damaged(folder, name, 'was changed since it was written');
  return readParquet(randomAccessOfBytes(content, join(folder, name)));
}

async function readBytes(folder: string, name: string, fileSystem: FileSystem): Promise<Uint8Array> {
  try {
    return await fileSystem.read(join(folder, name));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw damaged(folder, name, 'is missing');
    const args = { path: join(folder, name), reason: errorCode(error) };
    throw new ByomlError('store.notReadable', args, { cause: error });
  }
}

/** The card is for people, who may change it or throw it away. */
async function readCard(folder: string, fileSystem: FileSystem): Promise<Uint8Array> {
  try {
    return await fileSystem.read(join(folder, 'card.md'));
  } catch {
    return new Uint8Array(0);
  }
}

function damaged(path: string, part: string, problem: string): ByomlError {
  return new ByomlError('store.modelDamaged', { path, part, problem });
}

/** Throws `store.notAModel` unless the folder is missing, empty or a model: to be asked before hours of training. */
export async function checkReplaceable(
  folder: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<void> {
  const status = await fileSystem.status(folder);
  if (status === undefined) return;
  const names = status.kind === 'folder' ? await fileSystem.list(folder) : undefined;
  if (names?.length === 0) return;
  if (names === undefined || !(await isModel(folder, fileSystem))) {
    throw new ByomlError('store.notAModel', { path: folder });
  }
}

/** Of any version, also damaged: whatever calls itself ours may be replaced, and nothing else. */
async function isModel(folder: string, fileSystem: FileSystem): Promise<boolean> {
  const path = join(folder, 'model.json');
  if ((await fileSystem.status(path))?.kind !== 'file') return false;
  try {
    const { data } = parseJson(path, await fileSystem.read(path));
    return (data as { readonly format?: unknown } | null)?.format === modelFormat.format;
  } catch {
    return false;
  }
}
