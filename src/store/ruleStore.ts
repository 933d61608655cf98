import { join } from 'node:path';
import { utf8Decode } from '../core/utf8.ts';
import { writeFileAtomic } from './atomic.ts';
import type { FileSystem } from './fileSystem.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';
import { readBytes } from './readBytes.ts';

/** The forms a rule is written in, which are the endings of its files. */
export const ruleFormats = ['kql', 'yaml'] as const;

export type RuleFormat = (typeof ruleFormats)[number];

/** `<detection folder>/rules/<name>.<format>` */
export function rulePath(detectionFolder: string, name: string, format: RuleFormat): string {
  return join(detectionFolder, 'rules', `${name}.${format}`);
}

/** The names of the rule files that a detection has, sorted; none where it has no folder for them. */
export async function listRules(
  detectionFolder: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<readonly string[]> {
  const folder = join(detectionFolder, 'rules');
  if ((await fileSystem.status(folder))?.kind !== 'folder') return [];
  const names = await fileSystem.list(folder);
  return names.filter((name) => ruleFormats.some((format) => name.endsWith(`.${format}`))).sort();
}

/** The text of a rule's file, undefined when there is none; throws `store.notReadable`. */
export async function readRule(
  path: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<string | undefined> {
  if ((await fileSystem.status(path)) === undefined) return undefined;
  const words = { what: 'rule', fix: 'Make it with `byoml rule`.' };
  return utf8Decode(await readBytes(path, words, fileSystem));
}

/** Throws `store.notWritable`. */
export async function writeRule(
  path: string,
  text: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<void> {
  await writeFileAtomic(path, text, fileSystem);
}
