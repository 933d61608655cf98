import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfTime, dayText, MICROSECONDS_PER_DAY, NO_DAY, timeText } from '../../../src/core/time.ts';

const days = fc.integer({ min: -700_000, max: 2_900_000 });
/** Years 0001 to 9999. */
const microseconds = fc.integer({ min: -62_135_596_800_000_000, max: Number.MAX_SAFE_INTEGER });

describe('dayOfTime', () => {
  it('gives the day back for each moment of it', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: MICROSECONDS_PER_DAY - 1 }), (day, moment) => {
        fc.pre(Math.abs(day * MICROSECONDS_PER_DAY) < 2 ** 53 - MICROSECONDS_PER_DAY);
        expect(dayOfTime(day * MICROSECONDS_PER_DAY + moment)).toBe(day);
      }),
    );
  });

  it('counts the moment before 1970 to the day before', () => {
    expect(dayOfTime(-1)).toBe(-1);
    expect(dayOfTime(0)).toBe(0);
    expect(dayText(dayOfTime(-1))).toBe('1969-12-31');
  });

  it('says so when there is no time', () => {
    expect(dayOfTime(NaN)).toBe(NO_DAY);
  });
});

describe('dayText', () => {
  it('is the date in UTC, wherever the machine is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        expect(Date.parse(`${dayText(day)}T00:00:00Z`) / 86_400_000).toBe(day);
      }),
    );
    expect(dayText(20_781)).toBe('2026-11-24');
  });
});

describe('timeText', () => {
  it('gives back every microsecond', () => {
    fc.assert(
      fc.property(microseconds, (time) => {
        const text = timeText(time);
        expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
        const milliseconds = Date.parse(`${text.slice(0, 23)}Z`);
        expect(BigInt(milliseconds) * 1000n + BigInt(text.slice(23, 26))).toBe(BigInt(time));
      }),
    );
  });

  it.each([
    [0, '1970-01-01T00:00:00.000000Z'],
    [-1, '1969-12-31T23:59:59.999999Z'],
    [1_795_503_600_000_007, '2026-11-24T07:00:00.000007Z'],
  ])('writes %d as %s', (time, text) => {
    expect(timeText(time)).toBe(text);
  });
});
