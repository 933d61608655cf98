import { expect, it } from 'vitest';
import { planStateOf } from '../../../../src/core/azure/planStateOf.ts';
import type { JournalEntry } from '../../../../src/core/azure/plan.ts';

it.each<[string, JournalEntry['state'][], string]>([
  ['nothing', [], 'planned'],
  ['a step that was sent', ['begun'], 'begun'],
  ['a step that was refused', ['begun', 'failed'], 'failed'],
  ['its only step', ['begun', 'done'], 'done'],
  ['its step and its way back', ['begun', 'done', 'begun', 'undone'], 'undone'],
])('a plan of one change after %s', (_, states, expected) => {
  const journal = states.map((state) => ({ change: 0, state, time: '' }));
  expect(planStateOf(1, journal)).toBe(expected);
});

it('is not done while a change is left', () => {
  expect(planStateOf(2, [{ change: 0, state: 'done', time: '' }])).toBe('begun');
});
