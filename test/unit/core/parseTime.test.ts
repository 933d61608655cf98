import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTime } from '../../../src/core/parseTime.ts';
import { timeText } from '../../../src/core/time.ts';

const at = Date.UTC(2026, 10, 24, 8, 0, 1) * 1000;

describe('parseTime', () => {
  it.each([
    ['2026-11-24T08:00:01Z', at],
    ['2026-11-24t08:00:01z', at],
    ['2026-11-24 08:00:01', at],
    ['2026-11-24T08:00:01.7370000Z', at + 737_000],
    ['2026-11-24T08:00:01.123456789Z', at + 123_456],
    ['2026-11-24T08:00:01,5Z', at + 500_000],
    ['2026-11-24T08:00:01.9999999Z', at + 999_999],
    ['2026-11-24T10:30:01+02:30', at],
    ['2026-11-24T04:00:01-0400', at],
    ['2026-11-24T08:00', at - 1_000_000],
    ['2026-11-24', Date.UTC(2026, 10, 24) * 1000],
    ['1969-12-31T23:59:59.999999Z', -1],
    ['2024-02-29', Date.UTC(2024, 1, 29) * 1000],
    ['0099-01-01', Date.parse('0099-01-01T00:00:00Z') * 1000],
    ['0', 0],
    ['1795507201', 1_795_507_201e6],
    ['1795507201.5', 1_795_507_201.5e6],
    ['1795507201000', 1_795_507_201e6],
    ['1795507201000000', 1_795_507_201e6],
    ['1795507201000000000', 1_795_507_201e6],
    ['-1', -1e6],
  ])('reads %s', (text, microseconds) => {
    expect(parseTime(text)).toBe(microseconds);
  });

  it.each([
    '',
    ' ',
    'yesterday',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-24T24:00:00Z',
    '2026-11-24T08:60:00Z',
    '2026-11-24T08:00:61Z',
    '2026-11-24T08:00:01+25:00',
    '2026-11-24T',
    '24/11/2026',
    '0x10',
    'Infinity',
    '1e99',
  ])('knows that %j is no time', (text) => {
    expect(parseTime(text)).toBeNaN();
  });

  it('reads back what timeText writes', () => {
    const times = fc.integer({ min: Date.UTC(1800, 0, 1) * 1000, max: Date.UTC(2200, 0, 1) * 1000 });
    fc.assert(fc.property(times, (time) => parseTime(timeText(time)) === time));
  });
});
