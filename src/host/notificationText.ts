import { visibleText } from '../core/visibleText.ts';

/** Letters of a notification: names from data may have thousands. */
const mostLetters = 600;

/** Text as a notification may show it, which would make a link, even one that runs a command, of `[words](command:…)`. */
export function notificationText(text: string): string {
  return visibleText(text, mostLetters).replaceAll('](', '] (');
}
