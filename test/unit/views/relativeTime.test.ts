import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agoText, durationText, nextChange } from '../../../src/views/relativeTime.ts';

const minute = 60_000;

describe('relative times', () => {
  it('are words', () => {
    const ago = (passed: number): string => agoText(1e12 - passed, 1e12);
    expect([0, minute - 1, minute, 59 * minute, 60 * minute, 24 * 60 * minute].map(ago)).toEqual([
      'just now',
      'just now',
      '1 min ago',
      '59 min ago',
      '1 h ago',
      '1 d ago',
    ]);
    // A clock that was set back.
    expect(agoText(2, 1)).toBe('just now');
  });

  it('stay right until the next change, and not a moment longer', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3e8), { minLength: 1, maxLength: 4 }), (passed) => {
        const now = 1e12;
        const times = passed.map((ms) => now - ms);
        const wait = nextChange(times, now) ?? 0;
        const at = (moment: number): readonly string[] => times.map((time) => agoText(time, moment));
        expect(at(now + wait - 1)).toEqual(at(now));
        expect(at(now + wait)).not.toEqual(at(now));
      }),
    );
    expect(nextChange([], 0)).toBeUndefined();
  });

  it('tell how long something took', () => {
    expect([1234, 12_345, 65_000, -5].map(durationText)).toEqual(['1.2 s', '12 s', '1 min 5 s', '0.0 s']);
  });
});
