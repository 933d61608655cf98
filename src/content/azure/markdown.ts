import { visibleText } from '../../core/visibleText.ts';

/** Longest name or sentence from outside that is shown whole, in characters. */
const longest = 2000;

/** A name from outside as code in a line of Markdown: text and nothing else, also where it holds backticks. */
export function codeSpan(text: string): string {
  const shown = visibleText(text, longest);
  const fence = '`'.repeat(longestRun(shown) + 1);
  const padding = /^[`\s]|[`\s]$/.test(shown) || shown === '' ? ' ' : '';
  return `${fence}${padding}${shown}${padding}${fence}`;
}

/** Lines as they are, in a block that none of them can end. */
export function codeBlock(language: string, text: string): readonly string[] {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return [`${fence}${language}`, ...text.trimEnd().split('\n'), fence];
}

/** A sentence that may hold names from outside, as text of a line: Markdown finds no link, image, tag or emphasis in it. */
export function markdownText(text: string): string {
  return visibleText(text, longest)
    .replace(/[\\`*[\]<>|&~]|_(?=\W|$)|(?<=\W|^)_/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('://', '&#58;//')
    .replace(/@/g, '&#64;');
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
