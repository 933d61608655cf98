import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTime } from '../../../../src/core/parseTime.ts';
import { utf8Encode } from '../../../../src/core/utf8.ts';
import { isoTimeOfBytes } from '../../../../src/data/rows/isoTimeOfBytes.ts';

function read(text: string): number {
  const bytes = utf8Encode(`"${text}"`);
  return isoTimeOfBytes(bytes, 1, bytes.length - 1);
}

const two = fc.integer({ min: 0, max: 70 }).map((n) => String(n).padStart(2, '0'));
const spelled = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), two, two, two, two, two, fc.stringMatching(/^[0-9]{0,9}$/))
  .map(([year, month, day, hour, minute, second, decimals]) => {
    const date = `${String(year).padStart(4, '0')}-${month}-${day}`;
    return `${date}T${hour}:${minute}:${second}${decimals === '' ? '' : `.${decimals}`}Z`;
  });

describe('isoTimeOfBytes', () => {
  it('agrees with parseTime on every time in the spelling of exports', () => {
    fc.assert(
      fc.property(spelled, (text) => {
        expect(read(text)).toBe(parseTime(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('agrees on every day of four centuries', () => {
    for (let day = 0; day < 146_097; day += 1) {
      const text = new Date(day * 86_400_000).toISOString();
      if (read(text) !== day * 86_400e6) expect(text).toBe('a day that was read right');
    }
  });

  it('leaves every other spelling to parseTime', () => {
    for (const text of [
      '2026-11-24T08:00:01',
      '2026-11-24 08:00:01Z',
      '2026-11-24T08:00:01.Z',
      '2026-11-24T08:00:01+00:00Z',
      '1795507201',
      '',
    ]) {
      expect(read(text)).toBeNaN();
    }
  });
});
