import type { Page } from './page.ts';
import { printable } from './printable.ts';
import { wrap } from './wrap.ts';

/** A text wrapped to the page, every line indented. */
export function paragraph(page: Page, text: string, indent = 0): string {
  const blank = ' '.repeat(indent);
  return wrap(printable(text), page.width - indent)
    .map((line) => `${blank}${line}`.trimEnd())
    .join('\n');
}
