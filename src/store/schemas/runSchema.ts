import * as z from 'zod';
import { cases } from '../../core/scores.ts';
import { contentIdPattern } from '../contentId.ts';
import type { Format } from '../versioned.ts';
import { realSchema } from './realSchema.ts';
import { windowSchema } from './windowSchema.ts';

const count = z.int().nonnegative();
const id = z.string().regex(contentIdPattern, 'must be the end of the data window and 12 hex digits');

/** `run.json`, version 1. */
const runSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  format: z.literal('byoml.run'),
  version: z.literal(1),
  id,
  modelId: id,
  window: windowSchema,
  days: z.number().positive(),
  cases: z.record(z.enum(cases), count),
  budget: z.number().positive(),
  threshold: z.strictObject({ score: realSchema, percentile: z.number().min(0).max(100) }).nullable(),
  findings: count,
  overBudget: count,
});

export type RunFile = z.infer<typeof runSchema>;

export const runFormat: Format<RunFile> = {
  format: 'byoml.run',
  version: 1,
  what: 'run',
  fix: 'Score with `byoml score`.',
  schema: runSchema,
  migrations: [],
};
