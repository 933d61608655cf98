import type { HttpHeaders } from '@azure/core-rest-pipeline';

/** The headers that say it in milliseconds: Azure's own. */
const precise = ['retry-after-ms', 'x-ms-retry-after-ms'];

/** Milliseconds that a service asks to wait, undefined where it asks for none; `now` in milliseconds since 1970. */
export function retryAfter(headers: HttpHeaders, now: number): number | undefined {
  for (const name of precise) {
    const milliseconds = wholeNumber(headers.get(name));
    if (milliseconds !== undefined) return milliseconds;
  }
  const text = headers.get('retry-after');
  const seconds = wholeNumber(text);
  if (seconds !== undefined) return seconds * 1000;
  const date = Date.parse(text ?? '');
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
}
