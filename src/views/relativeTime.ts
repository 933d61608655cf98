import { t } from '@vscode/l10n';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** `4 min ago`; both in milliseconds since 1970. */
export function agoText(time: number, now: number): string {
  const passed = Math.max(0, now - time);
  if (passed < minute) return t('just now');
  if (passed < hour) return t('{0} min ago', Math.floor(passed / minute));
  if (passed < day) return t('{0} h ago', Math.floor(passed / hour));
  return t('{0} d ago', Math.floor(passed / day));
}

/** Milliseconds until one of the texts of {@link agoText} changes; undefined without times. */
export function nextChange(times: readonly number[], now: number): number | undefined {
  if (times.length === 0) return undefined;
  return Math.min(...times.map((time) => untilChange(Math.max(0, now - time))));
}

function untilChange(passed: number): number {
  const unit = passed < hour ? minute : passed < day ? hour : day;
  return unit - (passed % unit);
}

/** `1 min 5 s` */
export function durationText(milliseconds: number): string {
  const seconds = Math.max(0, milliseconds) / 1000;
  if (seconds < 10) return t('{0} s', seconds.toFixed(1));
  const whole = Math.round(seconds);
  return whole < 60 ? t('{0} s', whole) : t('{0} min {1} s', Math.floor(whole / 60), whole % 60);
}
