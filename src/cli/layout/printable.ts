/** Controls, line separators, and format characters such as bidi overrides: what could move the cursor or deceive the eye. */
const deceiving = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A text from data as it may be written to a terminal: whatever is not visible is written as `<U+202E>`. */
export function printable(text: string): string {
  return text.replace(
    deceiving,
    (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}
