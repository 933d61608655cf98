/**
 * A YAML document in printable ASCII: block style, two spaces a level, texts of several lines as literal blocks where
 * they may be. `document` holds texts, numbers, booleans, lists and such objects; keys keep their order.
 */
export function yamlText(document: object): string {
  return `${mappingLines(document).join('\n')}\n`;
}

function mappingLines(mapping: object): string[] {
  return Object.entries(mapping).flatMap(([key, value]) => entryLines(`${scalar(key)}:`, value));
}

function entryLines(head: string, value: unknown): string[] {
  if (typeof value === 'string' && fitsBlock(value)) return [`${head} |`, ...indented(blockLines(value))];
  if (typeof value !== 'object' || value === null) return [`${head} ${scalar(value)}`];
  const lines = Array.isArray(value) ? sequenceLines(value) : mappingLines(value);
  if (lines.length === 0) return [`${head} ${Array.isArray(value) ? '[]' : '{}'}`];
  return [head, ...indented(lines)];
}

function sequenceLines(items: readonly unknown[]): string[] {
  return items.flatMap((item) => {
    if (typeof item !== 'object' || item === null) return [`- ${scalar(item)}`];
    const lines = Array.isArray(item) ? sequenceLines(item) : mappingLines(item);
    if (lines.length === 0) return [Array.isArray(item) ? '- []' : '- {}'];
    return lines.map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`));
  });
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

/** A literal block keeps its lines as they are, given that it starts flush left and ends with one line feed. */
function fitsBlock(text: string): boolean {
  return /^[!-~][ -~]*\n(?:[ -~]*\n)*$/.test(text) && !text.endsWith('\n\n') && !text.includes(' \n');
}

function blockLines(text: string): string[] {
  return text.slice(0, -1).split('\n');
}

function scalar(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  return isPlain(value) ? value : quoted(value);
}

/** Words that one YAML reader or another takes for something else than text. */
const taken = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf|e-?[0-9]+)$/i;

/** Words, periods such as 14d, versions such as 1.0.0, and GUIDs. */
const plain = [
  /^[A-Za-z][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./-]+)*$/,
  /^[0-9]+[mhd]$/,
  /^[0-9]+\.[0-9]+\.[0-9]+$/,
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
];

function isPlain(text: string): boolean {
  return plain.some((form) => form.test(text)) && !taken.test(text);
}

function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
