const iso =
  /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[Tt ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]+))?)?(?:([Zz])| ?([+-])([0-9]{2}):?([0-9]{2}))?)?$/;
const number = /^[+-]?[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?$/;

const MICROSECONDS_PER_SECOND = 1e6;

/**
 * Microseconds since 1970-01-01T00:00Z of a time as text; NaN when it is none. ISO 8601 with any number of decimals
 * (cut to microseconds), `Z` or an offset; without one it is UTC, and a day alone is its midnight. A number is Unix time,
 * its unit told by its size: seconds below 1e11, then milliseconds below 1e14, microseconds below 1e17, nanoseconds.
 */
export function parseTime(text: string): number {
  const match = iso.exec(text);
  if (match !== null) return isoTime(match.slice(1));
  return number.test(text) ? unixTime(Number(text)) : NaN;
}

function isoTime(parts: readonly (string | undefined)[]): number {
  const [year, month, day, hour, minute, second] = parts.slice(0, 6).map((part) => Number(part ?? 0));
  const offset = offsetMinutes(parts.slice(8));
  const midnight = dayNumber(year!, month!, day!);
  if (hour! > 23 || minute! > 59 || second! > 59 || Number.isNaN(offset)) return NaN;
  const seconds = midnight * 86_400 + hour! * 3600 + (minute! - offset) * 60 + second!;
  return seconds * MICROSECONDS_PER_SECOND + Number((parts[6] ?? '').slice(0, 6).padEnd(6, '0'));
}

function offsetMinutes([sign, hours, minutes]: readonly (string | undefined)[]): number {
  if (sign === undefined) return 0;
  if (Number(hours) > 23 || Number(minutes) > 59) return NaN;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Days from 1970-01-01 to a day of the Gregorian calendar; NaN when there is no such day. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / 86_400_000 : NaN;
}

function unixTime(value: number): number {
  const size = Math.abs(value);
  if (size < 1e11) return Math.round(value * 1e6);
  if (size < 1e14) return Math.round(value * 1e3);
  // Years beyond 9999 are no time of any event.
  if (size < 1e17) return Math.round(value);
  return size < 2.5e20 ? Math.floor(value / 1e3) : NaN;
}
