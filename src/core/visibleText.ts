/**
 * First and last code points of what cannot be seen: control characters, line separators, surrogates without a partner, and
 * format characters such as bidi overrides and zero-width spaces (Unicode categories Cc, Cf, Zl, Zp, Cs). A regular
 * expression of these categories takes the editor's thread 13 ms to compile.
 */
const invisible: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x600, 0x605],
  [0x61c, 0x61c],
  [0x6dd, 0x6dd],
  [0x70f, 0x70f],
  [0x890, 0x891],
  [0x8e2, 0x8e2],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0x110bd, 0x110bd],
  [0x110cd, 0x110cd],
  [0x13430, 0x1343f],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0001, 0xe0001],
  [0xe0020, 0xe007f],
];

/**
 * Text from outside as it may stand in a line: nothing in it can break the line, turn its direction or hide. C0 controls
 * become their pictures (newline: U+240A), other invisible characters `<U+202E>`. Text of more than `longest` characters
 * ends in an ellipsis.
 */
export function visibleText(text: string, longest: number): string {
  // No character takes more than two units.
  const characters = Array.from(text.slice(0, 2 * longest + 2));
  const shown = characters.length > longest ? [...characters.slice(0, longest - 1), '…'] : characters;
  return shown.map(visibleCharacter).join('');
}

function visibleCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (!invisible.some(([first, last]) => first <= code && code <= last)) return character;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
