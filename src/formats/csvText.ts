import { utf8Decode } from '../core/utf8.ts';

/** The text of a CSV field given by its bytes, quotes included. */
export function csvText(field: Uint8Array): string {
  const text = utf8Decode(field);
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
}
