import { ByomlError } from '../core/errors/byomlError.ts';
import { errorCode } from './errorCode.ts';
import type { FileSystem } from './fileSystem.ts';
import type { Format } from './versioned.ts';

/** A file's bytes; throws `store.missing` in the words of its format, `store.notReadable`. */
export async function readBytes(
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
