/** `2026-03-02T08:15:00.1230000Z`, as the export writes times, of milliseconds since 1970-01-01T00:00Z. */
export function timeGenerated(milliseconds: number): string {
  const day = Math.floor(milliseconds / 86_400_000);
  if (day !== lastDay) {
    lastDay = day;
    date = new Date(milliseconds).toISOString().slice(0, 11);
  }
  const rest = milliseconds - day * 86_400_000;
  const seconds = Math.floor(rest / 1000);
  const hour = two[Math.floor(seconds / 3600)]!;
  const minute = two[Math.floor(seconds / 60) % 60]!;
  return `${date}${hour}:${minute}:${two[seconds % 60]!}.${three[rest % 1000]!}0000Z`;
}

const two = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
const three = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0'));

// Most times in a row are of the same day.
let lastDay = NaN;
let date = '';
