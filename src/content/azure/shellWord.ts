const plain = /^[A-Za-z0-9_./:@%+=,-]+$/;

/**
 * A text as one word of a POSIX shell: bare where nothing in it can be read as anything else, else in single quotes. What is
 * not printable ASCII is spelled out (`$'\u00e9'`, read by bash and zsh), so that a word never breaks the line.
 */
export function shellWord(text: string): string {
  if (plain.test(text)) return text;
  if (/^[ -~]*$/.test(text)) return `'${text.replaceAll("'", "'\\''")}'`;
  return `$'${text.toWellFormed().replace(/[^ -&(-[\]-~]/g, escaped)}'`;
}

function escaped(unit: string): string {
  if (unit === "'" || unit === '\\') return `\\${unit}`;
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
