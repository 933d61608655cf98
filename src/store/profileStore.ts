import { join } from 'node:path';
import { Document, isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { utf8Decode, utf8Encode } from '../core/utf8.ts';
import { writeFileAtomic } from './atomic.ts';
import type { FileSystem } from './fileSystem.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';
import { parseYaml } from './parseYaml.ts';
import { readBytes } from './readBytes.ts';
import { refuseSecrets } from './refuseSecrets.ts';
import { workspaceFormat } from './schemas/workspaceSchema.ts';
import { parseVersioned } from './versioned.ts';
import { type Profile, workspaceExists, workspaceFileName } from './workspaceStore.ts';

/**
 * Writes a profile of `byoml.yaml`, whole, or takes it out; comments, order and everything else of the file stay. A folder
 * without the file gets one. Returns the file's path.
 * @throws ByomlError `store.secret` where the profile holds one, and those of reading and writing the file
 */
export async function writeProfile(
  folder: string,
  name: string,
  profile: Profile | undefined,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<string> {
  const path = join(folder, workspaceFileName);
  const before = (await workspaceExists(folder, fileSystem))
    ? utf8Decode(await readBytes(path, workspaceFormat, fileSystem))
    : newText;
  const after = textWith(checked(path, before), name, profile);
  const text = before.includes('\r\n') ? after.replaceAll('\n', '\r\n') : after;
  checked(path, text);
  await writeFileAtomic(path, text, fileSystem);
  return path;
}

const newText = new Document({ format: workspaceFormat.format, version: workspaceFormat.version }).toString();

/** The text, once it is known to be a workspace's file. */
function checked(path: string, text: string): string {
  const parsed = parseYaml(path, utf8Encode(text));
  refuseSecrets(parsed);
  parseVersioned(workspaceFormat, parsed);
  return text;
}

function textWith(text: string, name: string, profile: Profile | undefined): string {
  const document = parseDocument(text);
  if (profile === undefined) {
    document.deleteIn(['profiles', name]);
  } else {
    const profiles = mapIn(document, ['profiles']);
    // What was empty, `{}`, would otherwise be written on one line.
    profiles.flow = false;
    fill(mapIn(document, ['profiles', name]), profile);
  }
  return document.toString({ lineWidth: 0 });
}

/** The map at a path, made where there is none. */
function mapIn(document: Document, path: readonly string[]): YAMLMap {
  const there: unknown = document.getIn(path, true);
  if (isMap(there)) return there;
  const made = document.createNode({});
  document.setIn(path, made);
  return made;
}

/** Makes a map say what the values say, and no more. */
function fill(map: YAMLMap, values: object): void {
  const wanted = new Map(Object.entries(values).filter(([, value]) => value !== undefined));
  for (const { key } of [...map.items]) {
    if (isScalar(key) && !wanted.has(String(key.value))) map.delete(key);
  }
  for (const [key, value] of wanted) {
    const there: unknown = map.get(key, true);
    if (isMap(there) && typeof value === 'object' && value !== null) fill(there, value as object);
    else if (!isScalar(there) || there.value !== value) map.set(key, value);
  }
}
