import * as z from 'zod';
import { parseTime } from '../../core/parseTime.ts';
import { timeText } from '../../core/time.ts';

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

/** Microseconds since 1970-01-01T00:00Z, NaN for none; `2026-01-31T08:05:37.123456Z` or null in the file. */
export const timeSchema = z.codec(
  z.union([z.string().regex(pattern, 'must be a time such as 2026-01-31T08:05:37.123456Z'), z.null()]),
  z.nan().or(z.number()),
  {
    decode: (text) => (text === null ? NaN : parseTime(text)),
    encode: (time) => (Number.isNaN(time) ? null : timeText(time)),
  },
);
