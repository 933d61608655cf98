/**
 * A KQL string literal of any text, in printable ASCII: nothing in the text can end the literal, start a comment or
 * break the line. What Microsoft's lexer reads from it is the text itself; half of a surrogate pair becomes U+FFFD.
 */
export function kqlString(text: string): string {
  return `"${text.toWellFormed().replace(/[^ !#-[\]-~]/g, escaped)}"`;
}

const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function escaped(unit: string): string {
  return short[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
