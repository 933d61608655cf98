import { createHash } from 'node:crypto';

/** SHA-256 of bytes or of a text's UTF-8, as 64 hex digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * An id made of content alone, sorting by time: `20260131T0805Z-0123456789ab` from the end of the data window
 * (microseconds since 1970-01-01T00:00Z) and the digest of `content`; `notime-...` where the data have no times (NaN).
 */
export function contentId(windowEnd: number, content: string): string {
  return `${windowEndText(windowEnd)}-${sha256(content).slice(0, 12)}`;
}

export const contentIdPattern = /^(?:\d{8}T\d{4}Z|notime)-[0-9a-f]{12}$/;

function windowEndText(windowEnd: number): string {
  if (Number.isNaN(windowEnd)) return 'notime';
  const text = new Date(windowEnd / 1000).toISOString();
  return `${text.slice(0, 16).replaceAll(/[-:]/g, '')}Z`;
}

/** Order by the end of the data window; ids of data without times come first. */
export function compareContentIds(a: string, b: string): number {
  const key = (id: string): string => (id.startsWith('notime') ? `0${id}` : `1${id}`);
  return key(a) < key(b) ? -1 : 1;
}
