/** The day of an access whose time is not known. */
export const NO_DAY = -0x8000_0000;

export const MICROSECONDS_PER_DAY = 86_400_000_000;

/** UTC day (days since 1970-01-01) of a time in microseconds since 1970-01-01T00:00Z; NO_DAY for NaN. */
export function dayOfTime(microseconds: number): number {
  return Number.isNaN(microseconds) ? NO_DAY : Math.floor(microseconds / MICROSECONDS_PER_DAY);
}

/** `2026-11-24` of a day. */
export function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** `2026-11-24T08:00:00.000000Z` of a time in microseconds; trailing zeros of the fraction are kept. */
export function timeText(microseconds: number): string {
  const milliseconds = Math.floor(microseconds / 1000);
  const rest = microseconds - milliseconds * 1000;
  return new Date(milliseconds).toISOString().replace('Z', `${String(rest).padStart(3, '0')}Z`);
}
