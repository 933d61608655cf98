/** Longest name in a sentence, in characters; longer ones end in an ellipsis. */
const longest = 80;

const beginning = new RegExp(`^.{0,${longest - 1}}`, 'su');
const tooLong = new RegExp(`^.{${longest + 1}}`, 'su');

/** Control characters, line separators, lone surrogates, and format characters such as bidi overrides and zero-width spaces. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * A name from the data as it may stand in a line of text: nothing in it can break the line, turn its direction or hide.
 * C0 controls become their pictures (newline: U+240A), other invisible characters `<U+202E>`.
 */
export function visibleName(name: string): string {
  if (name === '') return '(empty)';
  const cut = tooLong.test(name) ? `${beginning.exec(name)?.[0] ?? ''}…` : name;
  return cut.replace(invisible, visibleCharacter);
}

function visibleCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
