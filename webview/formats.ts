import { timeText } from '../src/core/time.ts';

/** Numbers and times as the reader of the page is used to see them. */
export interface Formats {
  count(value: number): string;
  /** With `digits` after the point; `—` for none. */
  decimal(value: number, digits: number): string;
  /** A percentile, never rounded up to 100; `—` for none. */
  percentile(value: number, digits: number): string;
  /** A score: `∞` for another component, `—` for none. */
  score(value: number): string;
  /** A time in microseconds since 1970-01-01T00:00Z in the reader's zone, to the minute; `—` for none. */
  minute(microseconds: number): string;
  /** The same to the second. */
  second(microseconds: number): string;
  /** The days from one time to another, in the reader's zone; `—` for none. */
  dates(first: number, last: number): string;
  /** A UTC day, `2026-03-02`, which is the same day in every zone. */
  day(iso: string): string;
  /** The reader's zone, such as `Europe/Berlin`. */
  readonly zone: string;
}

export const none = '—';

/** The last time that the calendar reaches, in microseconds. */
const lastTime = 8.64e18;

/** @param languages BCP 47, the first is preferred */
export function createFormats(languages: readonly string[], timeZone?: string): Formats {
  const locales = languages.filter(isLocale);
  const zone = timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const times = (options: Intl.DateTimeFormatOptions): ((microseconds: number) => string) => {
    const format = new Intl.DateTimeFormat(locales, { timeZone: zone, ...options });
    return (microseconds) => (isTime(microseconds) ? format.format(microseconds / 1000) : none);
  };
  const numbers = new Map<number, Intl.NumberFormat>();
  const fixed = (value: number, digits: number): string => {
    const known = numbers.get(digits);
    const format = known ?? new Intl.NumberFormat(locales, digitsAfterPoint(digits));
    if (known === undefined) numbers.set(digits, format);
    return format.format(value);
  };
  const dates = new Intl.DateTimeFormat(locales, { timeZone: zone, dateStyle: 'medium' });
  const utcDay = times({ dateStyle: 'medium', timeZone: 'UTC' });
  return {
    count: (value) => fixed(value, 0),
    decimal: (value, digits) => (Number.isNaN(value) ? none : fixed(value, digits)),
    percentile: (value, digits) => (Number.isNaN(value) ? none : fixed(below100(value, digits), digits)),
    score: (value) => (Number.isNaN(value) ? none : value === Infinity ? '∞' : fixed(value, 3)),
    minute: times({ dateStyle: 'medium', timeStyle: 'short' }),
    second: times({ dateStyle: 'medium', timeStyle: 'medium' }),
    dates: (first, last) =>
      isTime(first) && isTime(last) ? dates.formatRange(first / 1000, last / 1000) : none,
    day: (iso) => utcDay(Date.parse(iso) * 1000),
    zone,
  };
}

/** The exact time, in UTC, for whoever compares it with a log; empty for none. */
export function utcText(microseconds: number): string {
  return isTime(microseconds) ? timeText(microseconds) : '';
}

/**
 * The page's language, in the form that the reader's system prefers: an editor that speaks `en` does not know whether
 * that is British.
 */
export function preferredLanguages(language: string, system: readonly string[]): readonly string[] {
  const base = language.split('-')[0]?.toLowerCase();
  const regional = language.includes('-')
    ? []
    : system.filter((one) => one.split('-')[0]?.toLowerCase() === base);
  return [...regional, language, 'en'];
}

function digitsAfterPoint(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

function isTime(microseconds: number): boolean {
  return Math.abs(microseconds) <= lastTime;
}

function below100(percentile: number, digits: number): number {
  return percentile < 100 ? Math.min(percentile, 100 - 10 ** -digits) : percentile;
}

function isLocale(name: string): boolean {
  try {
    return Intl.getCanonicalLocales(name).length > 0;
  } catch {
    return false;
  }
}
