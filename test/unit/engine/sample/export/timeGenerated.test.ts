import fc from 'fast-check';
import { expect, it } from 'vitest';
import { timeGenerated } from '../../../../../src/engine/sample/export/timeGenerated.ts';

it('writes times in UTC with seven decimals, in any order', () => {
  expect(timeGenerated(Date.UTC(2026, 2, 2, 8, 5, 9, 37))).toBe('2026-03-02T08:05:09.0370000Z');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(2100, 0) }), (milliseconds) => {
      expect(timeGenerated(milliseconds)).toBe(new Date(milliseconds).toISOString().replace('Z', '0000Z'));
    }),
  );
});
