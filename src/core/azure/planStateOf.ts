import type { JournalEntry } from './plan.ts';
import type { PlanState } from './planRecord.ts';

/** Where a plan of so many changes stands, by what its journal says last of each. */
export function planStateOf(changes: number, journal: readonly JournalEntry[]): PlanState {
  const last = new Map(journal.map(({ change, state }) => [change, state]));
  const states = new Set(last.values());
  if (states.has('failed')) return 'failed';
  if (states.has('begun')) return 'begun';
  if (states.has('done')) return last.size < changes || states.has('undone') ? 'begun' : 'done';
  return states.has('undone') ? 'undone' : 'planned';
}
