import type { StoredFinding } from '../../core/run.ts';
import { clipMiddle } from './clip.ts';
import { minuteText } from './words.ts';
import type { Page } from './page.ts';
import { paragraph } from './paragraph.ts';
import { printable } from './printable.ts';
import { wrap } from './wrap.ts';

const indent = 4;
const arrow = ' -> ';

/** Findings one below the other: rank, who, what and when in one line, the reason below. */
export function findingList(findings: readonly StoredFinding[], page: Page): string {
  return findings.map((finding, place) => entry(finding, place + 1, page)).join('\n\n');
}

function entry(
  { user, resource, firstTime, percentile, reason }: StoredFinding,
  rank: number,
  page: Page,
): string {
  const room = page.width - indent;
  // Names may be 32 KB long; the files have them whole.
  const [who, what] = [user, resource].map((name) => clipMiddle(printable(name), room - arrow.length));
  const head = wrap(`${who}${arrow}${what}`, room).map((line, place) =>
    place === 0
      ? `${String(rank).padStart(2)}  ${page.bold(line)}`
      : `${' '.repeat(indent)}${page.bold(line)}`,
  );
  const when = [minuteText(firstTime), `percentile ${percentile.toFixed(2)}`]
    .filter((part) => part !== '')
    .join(', ');
  return [...head, `${' '.repeat(indent)}${page.dim(when)}`, paragraph(page, reason, indent)].join('\n');
}
