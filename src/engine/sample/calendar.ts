import type { Draw } from './draw.ts';

/** Day 0 is Monday, 2 March 2026, whatever the clock says: the same seed gives the same bytes for ever. */
const firstDayMilliseconds = Date.UTC(2026, 2, 2);

const millisecondsPerHour = 3_600_000;
const millisecondsPerDay = 86_400_000;

/** The company's clocks are an hour ahead of UTC. */
const utcOffsetHours = 1;

/** Days at the end of the data in which the attacks are: a week, or a third of shorter data. */
export function attackDays(days: number): number {
  return Math.min(7, Math.floor(days / 3));
}

export function isWeekend(day: number): boolean {
  return weekday(day) >= 5;
}

/** The day itself, or the Monday after it. */
export function nextWorkday(day: number): number {
  return isWeekend(day) ? day + 7 - weekday(day) : day;
}

/** 0 is Monday; also before day 0. */
function weekday(day: number): number {
  return ((day % 7) + 7) % 7;
}

/** Milliseconds since 1970-01-01T00:00Z of a day's beginning in UTC. */
export function dayStart(day: number): number {
  return firstDayMilliseconds + day * millisecondsPerDay;
}

/** Milliseconds since 1970-01-01T00:00Z of a local hour with fraction; hours from 1 to 25 lie in the UTC day. */
export function localTime(day: number, hour: number): number {
  return dayStart(day) + Math.floor((hour - utcOffsetHours) * millisecondsPerHour);
}

/** Local hours, with fractions. */
export interface Hours {
  readonly start: number;
  readonly end: number;
}

/** A time of a working day: busy on arrival, quiet around noon. */
export function drawWorkingTime(draw: Draw, day: number, hours: Hours): number {
  if (draw.chance(0.2)) return localTime(day, hours.start + draw.between(0, 0.5));
  const hour = draw.between(hours.start, hours.end);
  const middle = (hours.start + hours.end) / 2;
  const atLunch = Math.abs(hour - middle) < 0.5;
  return localTime(day, atLunch ? draw.between(hours.start, hours.end) : hour);
}
