/**
 * JSON's grammar (RFC 8259, as JSON.parse reads it) over bytes. Each function takes the place where something begins
 * and gives the place after it, or REFUSED. The byte after a text must be one that no JSON value may hold (a line feed,
 * or the end of the array), so that no function needs to know where the text ends.
 */
export const REFUSED = -1;

export const QUOTE = 0x22;
export const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;

/** 1 for every byte that stands for itself in a string: all but controls, quote and backslash. */
const plain = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte !== QUOTE && byte !== BACKSLASH ? 1 : 0,
);

/** Past spaces, tabs and carriage returns; a line feed never occurs inside a line. */
export function spaceEnd(bytes: Uint8Array, start: number): number {
  if (bytes[start]! > 0x20) return start;
  let at = start;
  while (bytes[at] === 0x20 || bytes[at] === 0x09 || bytes[at] === 0x0d) at++;
  return at;
}

export function valueEnd(bytes: Uint8Array, start: number): number {
  switch (bytes[start]) {
    case QUOTE:
      return stringEnd(bytes, start);
    case OPEN_OBJECT:
    case OPEN_ARRAY:
      return nestedEnd(bytes, start);
    case 0x74:
      return wordEnd(bytes, start, 'true');
    case 0x66:
      return wordEnd(bytes, start, 'false');
    case 0x6e:
      return wordEnd(bytes, start, 'null');
    default:
      return numberEnd(bytes, start);
  }
}

/** `start` is the opening quote. Bytes that are not UTF-8 are accepted: a decoder makes U+FFFD of them. */
export function stringEnd(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  for (;;) {
    while (plain[bytes[at]!] === 1) at++;
    if (bytes[at] === QUOTE) return at + 1;
    if (bytes[at] !== BACKSLASH) return REFUSED;
    at = escapeEnd(bytes, at);
    if (at === REFUSED) return REFUSED;
  }
}

function escapeEnd(bytes: Uint8Array, backslash: number): number {
  switch (bytes[backslash + 1]) {
    case QUOTE:
    case BACKSLASH:
    case 0x2f: // solidus
    case 0x62: // b
    case 0x66: // f
    case 0x6e: // n
    case 0x72: // r
    case 0x74: // t
      return backslash + 2;
    case 0x75: // u
      for (let at = backslash + 2; at < backslash + 6; at++) if (!isHexDigit(bytes[at])) return REFUSED;
      return backslash + 6;
    default:
      return REFUSED;
  }
}

function isHexDigit(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const lower = byte | 0x20;
  return (byte >= 0x30 && byte <= 0x39) || (lower >= 0x61 && lower <= 0x66);
}

function wordEnd(bytes: Uint8Array, start: number, word: string): number {
  for (let i = 1; i < word.length; i++) if (bytes[start + i] !== word.charCodeAt(i)) return REFUSED;
  return start + word.length;
}

function numberEnd(bytes: Uint8Array, start: number): number {
  let at = bytes[start] === 0x2d ? start + 1 : start;
  at = bytes[at] === 0x30 ? at + 1 : digitsEnd(bytes, at);
  if (at !== REFUSED && bytes[at] === 0x2e) at = digitsEnd(bytes, at + 1);
  if (at !== REFUSED && (bytes[at] === 0x65 || bytes[at] === 0x45)) {
    const signed = bytes[at + 1] === 0x2b || bytes[at + 1] === 0x2d;
    at = digitsEnd(bytes, at + (signed ? 2 : 1));
  }
  return at;
}

/** One digit or more. */
function digitsEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at]! >= 0x30 && bytes[at]! <= 0x39) at++;
  return at === start ? REFUSED : at;
}

/** An object or array, however deep: a stack of one byte a level, no recursion. */
function nestedEnd(bytes: Uint8Array, start: number): number {
  let stack = new Uint8Array(64);
  let depth = 0;
  let at = start;
  // Each round begins where a value must stand.
  for (;;) {
    const byte = bytes[at];
    if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
      if (depth === stack.length) stack = doubled(stack);
      stack[depth++] = byte;
      at = spaceEnd(bytes, at + 1);
      if (bytes[at] !== closing(byte)) {
        if (byte === OPEN_OBJECT) at = nameEnd(bytes, at);
        if (at === REFUSED) return REFUSED;
        continue;
      }
      depth--;
      at++;
    } else {
      at = valueEnd(bytes, at);
      if (at === REFUSED) return REFUSED;
    }
    while (depth > 0 && bytes[(at = spaceEnd(bytes, at))] === closing(stack[depth - 1]!)) {
      depth--;
      at++;
    }
    if (depth === 0) return at;
    if (bytes[at] !== COMMA) return REFUSED;
    at = spaceEnd(bytes, at + 1);
    if (stack[depth - 1] === OPEN_OBJECT) at = nameEnd(bytes, at);
    if (at === REFUSED) return REFUSED;
  }
}

function closing(opening: number): number {
  return opening === OPEN_OBJECT ? CLOSE_OBJECT : CLOSE_ARRAY;
}

/** A name, its colon and the space around it. */
function nameEnd(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== QUOTE) return REFUSED;
  const end = stringEnd(bytes, start);
  return end === REFUSED ? REFUSED : colonEnd(bytes, end);
}

export function colonEnd(bytes: Uint8Array, start: number): number {
  const at = spaceEnd(bytes, start);
  return bytes[at] === COLON ? spaceEnd(bytes, at + 1) : REFUSED;
}

function doubled(stack: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(stack.length * 2);
  larger.set(stack);
  return larger;
}
