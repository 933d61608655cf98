import * as z from 'zod';
import { timeSchema } from './timeSchema.ts';

const count = z.int().nonnegative();
const counts = z.record(z.string(), count);

const accountSchema = z.strictObject({
  files: count,
  bytes: count,
  rows: count,
  kept: count,
  duplicates: count,
  filtered: counts,
  malformed: counts,
});

/** What data were read. */
export const windowSchema = z.strictObject({
  firstTime: timeSchema,
  lastTime: timeSchema,
  triples: count,
  tenants: count,
  users: count,
  resources: count,
  account: accountSchema,
});
