import type { AccessTable } from '../../core/accessTable.ts';
import { dayRange } from '../../engine/findings/dayRange.ts';

/** UTC days of a scored window, from its first access to its last; 1 where the source has no times, or no access. */
export function windowDays(table: AccessTable): number {
  return Math.max(1, dayRange(table.day).days);
}
