import { ByomlError } from '../core/errors/byomlError.ts';
import { errorCode } from './errorCode.ts';
import { type FileSystem } from './fileSystem.ts';
import { parseJson } from './parseJson.ts';
import { parseYaml } from './parseYaml.ts';
import { type Format, parseVersioned } from './versioned.ts';

/**
 * Reads a file of one of our formats, of any version; YAML or JSON by its name.
 * @throws ByomlError `store.missing`, `store.notReadable`, `store.syntax`, and those of {@link parseVersioned}
 */
export async function readVersionedFile<T>(
  path: string,
  format: Format<T>,
  fileSystem: FileSystem,
): Promise<T> {
  const parse = /\.ya?ml$/.test(path) ? parseYaml : parseJson;
  return parseVersioned(format, parse(path, await readBytes(path, format, fileSystem)));
}

async function readBytes(
  path: string,
  { what, fix }: Pick<Format<unknown>, 'what' | 'fix'>,
  fileSystem: FileSystem,
): Promise<Uint8Array> {
  try {
    return await fileSystem.read(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new ByomlError('store.missing', { what, path, fix }, { cause: error });
    }
    throw new ByomlError('store.notReadable', { path, reason: code }, { cause: error });
  }
}
