import type { Output } from '../terminal.ts';

/** Marks a piece of text; without colours the text itself. */
type Mark = (text: string) => string;

/** The surface a report is laid out on. */
export interface Page {
  /** Columns. */
  readonly width: number;
  readonly bold: Mark;
  readonly dim: Mark;
}

const widest = 120;
const narrowest = 50;

/** Colours only for a person at a terminal who did not say no (https://no-color.org). */
export function hasColours(
  output: Output,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  return output.isTerminal && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';
}

export function pageOn(output: Output, environment: Readonly<Record<string, string | undefined>>): Page {
  const mark = (code: number): Mark =>
    hasColours(output, environment) ? (text) => `\u001b[${code}m${text}\u001b[0m` : (text) => text;
  return { width: Math.max(narrowest, Math.min(widest, output.columns)), bold: mark(1), dim: mark(2) };
}
