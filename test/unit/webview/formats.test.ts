import { describe, expect, it } from 'vitest';
import { createFormats, preferredLanguages, utcText } from '../../../webview/formats.ts';

const formats = createFormats(['en-GB'], 'Europe/Berlin');
const time = Date.UTC(2026, 2, 30, 11, 59, 7) * 1000 + 250;

describe('formats', () => {
  it('shows times in the given zone', () => {
    expect(formats.minute(time)).toBe('30 Mar 2026, 13:59');
    expect(formats.second(time)).toBe('30 Mar 2026, 13:59:07');
    expect(createFormats(['en-GB'], 'America/St_Johns').minute(time)).toBe('30 Mar 2026, 09:29');
  });

  it('uses the zone of the reader where none is given', () => {
    expect(createFormats(['en-GB']).zone).toBe('America/St_Johns');
  });

  it('shows a dash for what is missing, and for times outside the calendar', () => {
    for (const text of [
      formats.minute(NaN),
      formats.second(9.3e18),
      formats.dates(NaN, time),
      formats.score(NaN),
      formats.percentile(NaN, 1),
      formats.decimal(NaN, 2),
      formats.day('once'),
    ]) {
      expect(text).toBe('—');
    }
  });

  it('shows the days of a window, once where they are one', () => {
    expect(formats.dates(time, time + 2 * 86_400_000_000)).toMatch(/^30 Mar\s–\s1 Apr 2026$/u);
    expect(formats.dates(time, time)).toBe('30 Mar 2026');
  });

  it('shows a UTC day as the same day in every zone', () => {
    expect(formats.day('2026-03-02')).toBe('2 Mar 2026');
    expect(createFormats(['en-GB'], 'America/St_Johns').day('2026-03-02')).toBe('2 Mar 2026');
  });

  it.each([
    [99.2699966430664, 1, '99.3'],
    [99.2699966430664, 2, '99.27'],
    [99.99, 1, '99.9'],
    [99.9999, 2, '99.99'],
    [100, 1, '100.0'],
    [0, 1, '0.0'],
  ])('shows the percentile %d with %d digits as %s', (value, digits, text) => {
    expect(formats.percentile(value, digits)).toBe(text);
  });

  it('shows scores with three digits, and another component as infinity', () => {
    expect(formats.score(2.0994570471433454)).toBe('2.099');
    expect(formats.score(Infinity)).toBe('∞');
    expect(createFormats(['de'], 'UTC').score(2.5)).toBe('2,500');
  });

  it('falls back on a language that exists', () => {
    expect(createFormats(['not a language', 'en-GB'], 'UTC').count(1_000_000)).toBe('1,000,000');
  });
});

describe('utcText', () => {
  it('is exact', () => {
    expect(utcText(time)).toBe('2026-03-30T11:59:07.000250Z');
  });

  it('is empty where there is no time', () => {
    expect(utcText(NaN)).toBe('');
    expect(utcText(-9e18)).toBe('');
  });
});

describe('preferredLanguages', () => {
  it('takes the region from the system where the languages are the same', () => {
    expect(preferredLanguages('en', ['de-DE', 'en-GB'])).toEqual(['en-GB', 'en', 'en']);
  });

  it('keeps a language that says its region, and one that the system does not speak', () => {
    expect(preferredLanguages('pt-BR', ['pt-PT'])[0]).toBe('pt-BR');
    expect(preferredLanguages('fr', ['en-GB'])[0]).toBe('fr');
  });
});
