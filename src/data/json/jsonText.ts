import { utf8Decode } from '../../core/utf8.ts';

/** What JSON.parse gives, as far as a value's text is concerned. */
type Parsed = null | string | number | boolean | object;

/**
 * The text of a JSON value given by its bytes: a string is itself (lone surrogates become U+FFFD), a number as
 * JavaScript writes it, `true`, `false`, null for null, objects and arrays as JSON.stringify writes them.
 */
export function jsonText(value: Uint8Array): string | null {
  const cell = jsonCell(value);
  return typeof cell === 'number' ? String(cell) : cell;
}

/** The same, but a number stays one. */
export function jsonCell(value: Uint8Array): string | number | null {
  const parsed = JSON.parse(utf8Decode(value)) as Parsed;
  if (parsed === null || typeof parsed === 'number') return parsed;
  if (typeof parsed === 'string') return parsed.toWellFormed();
  return typeof parsed === 'object' ? JSON.stringify(parsed) : String(parsed);
}
