import { visibleText } from './visibleText.ts';

/** Longest name in a sentence, in characters. */
const longest = 80;

/** A name from the data as it may stand in a line of text ({@link visibleText}). */
export function visibleName(name: string): string {
  return name === '' ? '(empty)' : visibleText(name, longest);
}
