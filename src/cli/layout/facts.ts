import { displayWidth } from './displayWidth.ts';
import type { Page } from './page.ts';
import { printable } from './printable.ts';
import { wrap } from './wrap.ts';

/** Names and values side by side, names dim, values wrapped in their own column. */
export function facts(page: Page, pairs: readonly (readonly [name: string, value: string])[]): string {
  const widest = Math.max(0, ...pairs.map(([name]) => displayWidth(name)));
  const margin = ' '.repeat(widest + 2);
  return pairs
    .flatMap(([name, value]) => {
      const label = `${page.dim(name)}${' '.repeat(widest + 2 - displayWidth(name))}`;
      return wrap(printable(value), page.width - widest - 2).map(
        (line, place) => `${place === 0 ? label : margin}${line}`,
      );
    })
    .join('\n');
}
