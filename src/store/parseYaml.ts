import { LineCounter, parseDocument } from 'yaml';
import { ByomlError } from '../core/errors/byomlError.ts';
import { utf8Decode } from '../core/utf8.ts';
import type { ParsedText } from './parsedText.ts';
import { firstAlias, keySpan, valueSpan } from './yamlPlaces.ts';

/**
 * A YAML file's data. Places are told as line and column.
 * @throws ByomlError `store.syntax`
 */
export function parseYaml(path: string, content: Uint8Array): ParsedText {
  const lines = new LineCounter();
  const document = parseDocument(utf8Decode(content), { lineCounter: lines, prettyErrors: false });
  const where = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `line ${line}, column ${col}`;
  };
  const refuse = (offset: number, what: string, cause?: Error): never => {
    const problem = `${where(offset)}: ${what}`;
    throw new ByomlError('store.syntax', { path, language: 'YAML', problem }, { cause });
  };
  const [error] = document.errors;
  if (error !== undefined) refuse(error.pos[0], error.message, error);
  const alias = firstAlias(document);
  if (alias !== undefined) refuse(alias.start, noAliases);
  return {
    path,
    data: document.toJS() as unknown,
    place(parts, aboutKey): string {
      const span = aboutKey ? keySpan(document, parts) : valueSpan(document, parts);
      const keys = parts.length === 0 ? '' : ` (${parts.join('.')})`;
      return span === undefined ? keys : `, ${where(span.start)}${keys}`;
    },
  };
}

export const noAliases = 'aliases are not allowed here';
