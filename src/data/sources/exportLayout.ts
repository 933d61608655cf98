import { dayNumber } from '../../core/parseTime.ts';
import { MICROSECONDS_PER_DAY } from '../../core/time.ts';

/** Part of a time line in microseconds, half-open. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

/** `y=2026/m=01/d=31/h=08` and beginnings of it, at the end of a path or inside it. */
const folders = /(?:^|\/)y=([0-9]{4})(?:\/m=([0-9]{2})(?:\/d=([0-9]{2})(?:\/h=([0-9]{2}))?)?)?(?=\/|$)/i;

/** A file in a folder of five minutes (or, in older exports, of an hour): `.../h=08/m=05/PT05M.json`. */
const leaf = /(?:^|\/)y=[0-9]{4}\/m=[0-9]{2}\/d=[0-9]{2}\/h=[0-9]{2}\/m=[0-9]{2}\/[^/]+$/i;

/** Is a path, written with `/`, that of a file in the layout that data export writes? */
export function isExportFile(path: string): boolean {
  return leaf.test(path);
}

/**
 * The time of the events below a folder of the export layout, as far as its path tells; undefined when it tells nothing.
 * Late events are written to the folder of their TimeGenerated, so nothing else is below it.
 */
export function exportSpan(path: string): TimeSpan | undefined {
  const match = folders.exec(path);
  if (match === null) return undefined;
  const [year, month, day, hour] = match.slice(1).map((part: string | undefined) => Number(part ?? NaN));
  if (Number.isNaN(month)) return span(dayNumber(year!, 1, 1), dayNumber(year! + 1, 1, 1));
  if (Number.isNaN(day)) {
    const next = month === 12 ? dayNumber(year! + 1, 1, 1) : dayNumber(year!, month! + 1, 1);
    return span(dayNumber(year!, month!, 1), next);
  }
  const first = dayNumber(year!, month!, day!);
  if (Number.isNaN(hour)) return span(first, first + 1);
  return hour! > 23 ? undefined : span(first + hour! / 24, first + (hour! + 1) / 24);
}

/** Folders named after no day of the calendar tell nothing. */
function span(firstDay: number, endDay: number): TimeSpan | undefined {
  if (Number.isNaN(firstDay + endDay)) return undefined;
  return {
    start: Math.round(firstDay * MICROSECONDS_PER_DAY),
    end: Math.round(endDay * MICROSECONDS_PER_DAY),
  };
}

/** What is wanted: times in microseconds, half-open; without a border open-ended. */
export interface Window {
  readonly since?: number;
  readonly until?: number;
}

export function overlaps(span: TimeSpan, { since = -Infinity, until = Infinity }: Window): boolean {
  return span.start < until && span.end > since;
}
