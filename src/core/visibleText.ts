/** Control characters, line separators, lone surrogates, and format characters such as bidi overrides and zero-width spaces. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Text from outside as it may stand in a line: nothing in it can break the line, turn its direction or hide. C0 controls
 * become their pictures (newline: U+240A), other invisible characters `<U+202E>`. Text of more than `longest` characters
 * ends in an ellipsis.
 */
export function visibleText(text: string, longest: number): string {
  // No character takes more than two units.
  const characters = Array.from(text.slice(0, 2 * longest + 2));
  const cut = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
  return cut.replace(invisible, visibleCharacter);
}

function visibleCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
