import { QUOTE, stringEnd } from './jsonSyntax.ts';

/** How many objects and arrays of a valid JSON value stand inside each other, at most. */
export function nestingDepth(bytes: Uint8Array, start: number, end: number): number {
  let depth = 0;
  let deepest = 0;
  for (let at = start; at < end;) {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      at = stringEnd(bytes, at);
      continue;
    }
    // An opening brace or bracket; its closing one is two above it.
    if (byte === 0x7b || byte === 0x5b) deepest = Math.max(deepest, ++depth);
    if (byte === 0x7d || byte === 0x5d) depth--;
    at++;
  }
  return deepest;
}
