/**
 * A time in milliseconds as the reader's clock shows it: `2026-11-24 13:52`. The editor's thread would be held up for 15 ms
 * by the first use of a format of the platform.
 */
export function localTime(milliseconds: number): string {
  const date = new Date(milliseconds);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
