import type { TextProblem } from '../../core/textProblem.ts';

type Range = Pick<TextProblem, 'startLine' | 'startColumn' | 'endLine' | 'endColumn'>;

/** Where the part from `start` to `end` (exclusive, in UTF-16 units) of a text stands; both are kept inside of it. */
export function textRange(text: string, start: number, end: number): Range {
  const from = position(text, start);
  const to = position(text, Math.max(start, end));
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

function position(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, Math.max(0, offset)).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, column: (lines.at(-1) ?? '').length };
}
