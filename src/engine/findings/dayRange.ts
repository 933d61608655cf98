import { NO_DAY } from '../../core/time.ts';

/** The first UTC day among some days and how many days there are from it to the last; 0 days where none is known. */
export function dayRange(days: Int32Array): { readonly first: number; readonly days: number } {
  let first = Infinity;
  let last = -Infinity;
  for (const day of days) {
    if (day === NO_DAY) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return first > last ? { first: NO_DAY, days: 0 } : { first, days: last - first + 1 };
}
