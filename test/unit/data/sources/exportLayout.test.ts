import { describe, expect, it } from 'vitest';
import { exportSpan, isExportFile, overlaps } from '../../../../src/data/sources/exportLayout.ts';

const iso = (microseconds: number): string => new Date(microseconds / 1000).toISOString().slice(0, 13);

describe('exportSpan', () => {
  it.each([
    ['a/y=2026', '2026-01-01T00', '2027-01-01T00'],
    ['a/y=2026/m=02', '2026-02-01T00', '2026-03-01T00'],
    ['a/y=2026/m=12', '2026-12-01T00', '2027-01-01T00'],
    ['a/Y=2024/M=02/D=29', '2024-02-29T00', '2024-03-01T00'],
    ['a/y=2026/m=11/d=24/h=23', '2026-11-24T23', '2026-11-25T00'],
    ['a/y=2026/m=11/d=24/h=08/m=05', '2026-11-24T08', '2026-11-24T09'],
    ['y=2026/m=11/d=24/h=08/m=05/PT05M.json', '2026-11-24T08', '2026-11-24T09'],
  ])('%s', (path, start, end) => {
    const span = exportSpan(path);
    expect([span && iso(span.start), span && iso(span.end)]).toEqual([start, end]);
  });

  it.each([
    'a',
    'a/m=02',
    'xy=2026',
    'a/y=26',
    'a/y=2026/m=13',
    'a/y=2026/m=02/d=30',
    'a/y=2026/m=02/d=03/h=24',
  ])('knows nothing of %s', (path) => {
    expect(exportSpan(path)).toBeUndefined();
  });
});

describe('isExportFile', () => {
  it('wants the five folders right above the file', () => {
    expect(isExportFile('/x/y=2026/m=11/d=24/h=08/m=05/PT05M_1.json')).toBe(true);
    expect(isExportFile('/x/y=2026/m=11/d=24/h=08/PT1H.json')).toBe(false);
    expect(isExportFile('/x/y=2026/m=11/d=24/h=08/m=05/more/PT05M.json')).toBe(false);
  });
});

describe('overlaps', () => {
  it('is half-open on both sides', () => {
    const span = { start: 10, end: 20 };
    expect(
      [{}, { since: 19 }, { until: 11 }, { since: 12, until: 13 }].every((window) => overlaps(span, window)),
    ).toBe(true);
    expect(
      [{ since: 20 }, { until: 10 }, { since: 0, until: 10 }].some((window) => overlaps(span, window)),
    ).toBe(false);
  });
});
