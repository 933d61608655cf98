import * as z from 'zod';

/** Any double; in the file a number, `"Infinity"` or `"-Infinity"`, null for NaN. */
export const realSchema = z.codec(
  z.union([z.number(), z.literal('Infinity'), z.literal('-Infinity'), z.null()]),
  z.custom<number>((value) => typeof value === 'number'),
  {
    decode: (stored) => (stored === null ? NaN : Number(stored)),
    encode: (value) => {
      if (Number.isNaN(value)) return null;
      if (Number.isFinite(value)) return value;
      return value > 0 ? 'Infinity' : '-Infinity';
    },
  },
);
