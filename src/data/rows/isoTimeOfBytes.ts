const ZERO = 0x30;

/** Length of `2026-11-24T08:00:00`. */
const secondsLength = 19;

/**
 * Microseconds of a time spelled as exports spell it, `2026-11-24T08:00:00.1234567Z` (no or any number of decimals), by
 * its bytes; NaN for every other spelling, of which parseTime decides.
 */
export function isoTimeOfBytes(bytes: Uint8Array, start: number, end: number): number {
  if (end - start <= secondsLength || bytes[end - 1] !== 0x5a) return NaN;
  const separated =
    bytes[start + 4] === 0x2d &&
    bytes[start + 7] === 0x2d &&
    bytes[start + 10] === 0x54 &&
    bytes[start + 13] === 0x3a &&
    bytes[start + 16] === 0x3a;
  if (!separated) return NaN;
  const day = dayOf(
    twoDigits(bytes, start) * 100 + twoDigits(bytes, start + 2),
    twoDigits(bytes, start + 5),
    twoDigits(bytes, start + 8),
  );
  const [hour, minute, second] = [11, 14, 17].map((at) => twoDigits(bytes, start + at)) as [
    number,
    number,
    number,
  ];
  if (!(hour < 24 && minute < 60 && second < 60)) return NaN;
  const seconds = day * 86_400 + hour * 3600 + minute * 60 + second;
  return seconds * 1e6 + decimals(bytes, start + secondsLength, end - 1);
}

/** NaN unless both bytes are digits. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - ZERO;
  const ones = bytes[at + 1]! - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** Microseconds of `.1234567`, cut; 0 of nothing at all. */
function decimals(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return 0;
  if (bytes[start] !== 0x2e || start + 1 === end) return NaN;
  let microseconds = 0;
  let unit = 100_000;
  for (let at = start + 1; at < end; at++) {
    const digit = bytes[at]! - ZERO;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    microseconds += digit * unit;
    unit = Math.floor(unit / 10);
  }
  return microseconds;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days since 1970-01-01; NaN when there is no such day. Years are counted from March, so that a leap day ends one. */
function dayOf(year: number, month: number, day: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && isLeap ? 29 : monthLengths[month - 1];
  if (length === undefined || !(day >= 1 && day <= length)) return NaN;
  const fromMarch = month > 2 ? year : year - 1;
  const leapDays = Math.floor(fromMarch / 4) - Math.floor(fromMarch / 100) + Math.floor(fromMarch / 400);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return fromMarch * 365 + leapDays + dayOfYear - 719_468;
}
