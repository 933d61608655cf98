import { ByomlError } from '../core/errors/byomlError.ts';
import { utf8Decode } from '../core/utf8.ts';
import type { ParsedText } from './parsedText.ts';
import type { PathPart } from './schemaProblem.ts';

/**
 * A JSON file's data. Places are told as JSON pointers (RFC 6901).
 * @throws ByomlError `store.syntax`
 */
export function parseJson(path: string, content: Uint8Array): ParsedText {
  const text = utf8Decode(content).replace(/^\ufeff/, '');
  try {
    return { path, data: JSON.parse(text) as unknown, place };
  } catch (error) {
    const problem = (error as SyntaxError).message;
    throw new ByomlError('store.syntax', { path, language: 'JSON', problem }, { cause: error });
  }
}

function place(path: readonly PathPart[]): string {
  return path.length === 0 ? '' : ` at ${jsonPointer(path)}`;
}

function jsonPointer(path: readonly PathPart[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
