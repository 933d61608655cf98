import type { FileSystem } from './fileSystem.ts';
import type { ParsedText } from './parsedText.ts';
import { parseDocument } from './parseDocument.ts';
import { readBytes } from './readBytes.ts';
import { type Format, parseVersioned } from './versioned.ts';

/**
 * Reads a file of one of our formats, of any version; YAML or JSON by its name. `check` sees its data first.
 * @throws ByomlError `store.missing`, `store.notReadable`, `store.syntax`, and those of {@link parseVersioned}
 */
export async function readVersionedFile<T>(
  path: string,
  format: Format<T>,
  fileSystem: FileSystem,
  check: (parsed: ParsedText) => void = () => undefined,
): Promise<T> {
  const parsed = parseDocument(path, await readBytes(path, format, fileSystem));
  check(parsed);
  return parseVersioned(format, parsed);
}
