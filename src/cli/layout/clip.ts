import { characters, characterWidth, displayWidth } from './displayWidth.ts';

/** Code units looked at for a column: of a long text only the ends are seen, and telling all its characters takes seconds. */
const unitsAColumn = 16;

/** The text if it fits into `width` columns, else its start and an ellipsis. */
export function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return `${take(characters(text.slice(0, width * unitsAColumn)), width - 1).join('')}…`;
}

/** The text if it fits into `width` columns, else its start, an ellipsis and its end: of a path, both say something. */
export function clipMiddle(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const most = width * unitsAColumn;
  const end = take(characters(text.slice(-most)).toReversed(), Math.ceil((width - 1) / 2))
    .toReversed()
    .join('');
  const start = take(characters(text.slice(0, most)), width - 1 - displayWidth(end)).join('');
  return `${start}…${end}`;
}

/** As many characters as fit into `width` columns. */
function take(all: readonly string[], width: number): readonly string[] {
  let used = 0;
  const end = all.findIndex((character) => (used += characterWidth(character)) > width);
  return end < 0 ? all : all.slice(0, end);
}
