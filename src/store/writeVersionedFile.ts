import { stringify } from 'yaml';
import * as z from 'zod';
import { writeFileAtomic } from './atomic.ts';
import { documentText } from './documentText.ts';
import type { FileSystem } from './fileSystem.ts';
import { parseDocument } from './parseDocument.ts';
import { readBytes } from './readBytes.ts';
import { type Format, versionOf } from './versioned.ts';

/**
 * Writes a file of one of our formats in its current version, YAML or JSON by its name. A file of an older version that
 * was there is kept beside it as `<name>.v<version>.bak`; comments in YAML are kept only there.
 * @throws ByomlError `store.newerVersion`, `store.wrongFormat` rather than write over such a file; `store.notWritable`
 */
export async function writeVersionedFile<T>(
  path: string,
  format: Format<T>,
  data: T,
  fileSystem: FileSystem,
): Promise<void> {
  await backUpOlder(path, format, fileSystem);
  const isYaml = /\.ya?ml$/.test(path);
  const text = isYaml ? stringify(z.encode(format.schema, data)) : documentText(format, data);
  await writeFileAtomic(path, text, fileSystem);
}

async function backUpOlder<T>(path: string, format: Format<T>, fileSystem: FileSystem): Promise<void> {
  if ((await fileSystem.status(path)) === undefined) return;
  const content = await readBytes(path, format, fileSystem);
  const version = versionOf(format, parseDocument(path, content));
  if (version === format.version) return;
  await writeFileAtomic(await freeName(`${path}.v${version}`, fileSystem), content, fileSystem);
}

/** A backup is never written over: it may hold what no other file does. */
async function freeName(start: string, fileSystem: FileSystem): Promise<string> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${start}.bak` : `${start}-${number}.bak`;
    if ((await fileSystem.status(name)) === undefined) return name;
  }
}
