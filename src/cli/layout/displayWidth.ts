/** Made when first needed: it takes longer than the rest of a `--help`. */
let graphemes: Intl.Segmenter | undefined;

/** Scripts and symbols that take two columns: CJK, Hangul, kana, full-width forms, emoji shown as pictures. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|^\p{Emoji_Presentation}|\ufe0f|^[\u{20000}-\u{3fffd}]/u;

const invisible = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u;

const plain = /^[\x20-\x7e]*$/;

/** The visible characters of a text. */
export function characters(text: string): readonly string[] {
  if (plain.test(text)) return Array.from(text);
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** Longest text that is measured, in code units: finding characters takes time that grows with the square of the length. */
const longest = 4096;

/**
 * Columns that a text takes on a terminal (Unicode Standard Annex 11, East Asian Width); its code units where it is longer
 * than any page.
 */
export function displayWidth(text: string): number {
  if (text.length > longest || plain.test(text)) return text.length;
  return characters(text).reduce((sum, character) => sum + characterWidth(character), 0);
}

export function characterWidth(character: string): number {
  if (invisible.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
