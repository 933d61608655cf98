import type { ParsedText } from './parsedText.ts';
import { parseJson } from './parseJson.ts';
import { parseYaml } from './parseYaml.ts';

/** A file's data, YAML or JSON by its name; throws `store.syntax`. */
export function parseDocument(path: string, content: Uint8Array): ParsedText {
  return /\.ya?ml$/.test(path) ? parseYaml(path, content) : parseJson(path, content);
}
