import { clip, clipMiddle } from './clip.ts';
import { displayWidth } from './displayWidth.ts';
import type { Page } from './page.ts';

export interface TableColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** May be cut when the page is too narrow; the widest such column gives way first. */
  readonly flexible?: boolean;
  /** Where it is cut. */
  readonly cut?: 'end' | 'middle';
}

const gap = 2;
const narrowest = 8;

/** Lines of a table with a dim head; every line fits the page if the columns that may shrink allow it. */
export function columns(
  page: Page,
  heads: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const widths = fit(page.width, heads, rows);
  const line = (cells: readonly string[]): string =>
    heads
      .map((head, place) => pad(cells[place] ?? '', widths[place] ?? 0, head))
      .join(' '.repeat(gap))
      .trimEnd();
  return [page.dim(line(heads.map((head) => head.title))), ...rows.map(line)];
}

function fit(
  width: number,
  heads: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): readonly number[] {
  const widths = heads.map((head, place) =>
    Math.max(displayWidth(head.title), ...rows.map((row) => displayWidth(row[place] ?? ''))),
  );
  const room = width - gap * (heads.length - 1);
  for (let excess = sum(widths) - room; excess > 0; excess--) {
    const place = widestFlexible(widths, heads);
    if (place < 0) break;
    widths[place] = (widths[place] ?? 0) - 1;
  }
  return widths;
}

function widestFlexible(widths: readonly number[], heads: readonly TableColumn[]): number {
  let widest = -1;
  widths.forEach((width, place) => {
    const mayShrink = heads[place]?.flexible === true && width > narrowest;
    if (mayShrink && (widest < 0 || width > (widths[widest] ?? 0))) widest = place;
  });
  return widest;
}

function pad(text: string, width: number, { align, cut }: TableColumn): string {
  const clipped = cut === 'middle' ? clipMiddle(text, width) : clip(text, width);
  const blank = ' '.repeat(Math.max(0, width - displayWidth(clipped)));
  return align === 'right' ? `${blank}${clipped}` : `${clipped}${blank}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
