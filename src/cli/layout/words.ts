import { timeText } from '../../core/time.ts';

/** `12,345` */
export function countText(count: number): string {
  return count.toLocaleString('en-US');
}

/** `2026-11-24 08:00` in UTC; empty for no time. */
export function minuteText(microseconds: number): string {
  return Number.isNaN(microseconds) ? '' : timeText(microseconds).slice(0, 16).replace('T', ' ');
}

/** ISO 8601 with microseconds, or null for no time: for JSON. */
export function jsonTime(microseconds: number): string | null {
  return Number.isNaN(microseconds) ? null : timeText(microseconds);
}

/** `12.3 s`, `250 ms`. */
export function secondsText(seconds: number): string {
  return seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(1)} s`;
}

/** `1.2 GB`, `34 MB`, `5 KB`. */
export function bytesText(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  const scaled = bytes / 1024 ** power;
  return `${scaled < 10 && power > 0 ? scaled.toFixed(1) : String(Math.round(scaled))} ${units[power] ?? ''}`;
}
