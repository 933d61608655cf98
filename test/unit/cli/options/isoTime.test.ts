import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoTime } from '../../../../src/cli/options/isoTime.ts';

describe('isoTime', () => {
  it('reads a date as midnight in UTC, whatever the time zone of the machine', () => {
    expect(isoTime('2026-11-24')).toBe(Date.UTC(2026, 10, 24) * 1000);
    expect(isoTime('2026-11-24T08:30')).toBe(Date.UTC(2026, 10, 24, 8, 30) * 1000);
  });

  it('reads zones and six digits of the fraction', () => {
    const noon = Date.UTC(2026, 10, 24, 12) * 1000;
    expect(isoTime('2026-11-24T14:00+02:00')).toBe(noon);
    expect(isoTime('2026-11-24T08:30:00-0330')).toBe(noon);
    expect(isoTime('2026-11-24 12:00:00.123456789z')).toBe(noon + 123_456);
    expect(isoTime('2026-11-24T12:00:00.5Z')).toBe(noon + 500_000);
  });

  it('agrees with Date on every millisecond', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }), (date) => {
        expect(isoTime(date.toISOString())).toBe(date.getTime() * 1000);
      }),
    );
  });

  it.each(['2026-02-30', '2026-13-01', '2026-11-24T25:00', '24.11.2026', 'yesterday', '', '2026-11-24T08'])(
    'refuses %j',
    (given) => {
      expect(() => isoTime(given)).toThrow('no ISO 8601 time');
    },
  );
});
