import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const start = '<!-- bench -->';
const title = '# The engine in figures';

/** Puts the text between the two markers of a page; makes the page, or adds the markers at its end, where they are not there. */
export function writeTable(page: string, text: string): void {
  const old = existsSync(page) ? readFileSync(page, 'utf8') : `${title}\n`;
  const block = `${start}\n\n${text}\n\n${start}`;
  const [before, between, ...after] = old.split(start);
  const isThere = between !== undefined && after.length > 0;
  const content = isThere
    ? `${before ?? ''}${block}${after.join(start)}`
    : `${old.replaceAll(start, '').trimEnd()}\n\n${block}\n`;
  writeFileSync(page, content);
}
