import * as z from 'zod';
import { cases } from '../../core/scores.ts';
import { jsonSchema } from './jsonSchema.ts';
import { realSchema } from './realSchema.ts';
import { timeSchema } from './timeSchema.ts';

/** A line of `findings.jsonl`. */
export const findingSchema = z.object({
  findingId: z.string().regex(/^[0-9a-f]{32}$/, 'must be 32 hex digits'),
  tenant: z.string(),
  user: z.string(),
  resource: z.string(),
  case: z.enum(cases),
  score: realSchema,
  percentile: realSchema,
  firstTime: timeSchema,
  lastTime: timeSchema,
  count: z.number().positive(),
  reason: z.string(),
  explanation: z.record(z.string(), jsonSchema),
});
