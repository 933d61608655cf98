import * as z from 'zod';
import { contentIdPattern } from '../contentId.ts';
import type { Format } from '../versioned.ts';
import { parametersSchema } from './jsonSchema.ts';
import { filterSwitchesSchema, mappingSchema } from './mappingSchema.ts';
import { realSchema } from './realSchema.ts';
import { windowSchema } from './windowSchema.ts';

const name = z.string().min(1);
const count = z.int().nonnegative();

const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('template'),
    id: name,
    version: z.int().min(1),
    filters: filterSwitchesSchema,
    mapping: mappingSchema,
  }),
  z.strictObject({
    kind: z.literal('columns'),
    tenant: name,
    user: name,
    resource: name,
    likelihood: name.exactOptional(),
    time: name.exactOptional(),
  }),
]);

const thresholdSchema = z.strictObject({
  budget: z.number().positive(),
  score: realSchema,
  percentile: z.number().min(0).max(100),
  evidence: z
    .strictObject({ days: z.number().positive(), firstAccesses: count, alertsPerDay: z.number().nonnegative() })
    .exactOptional(),
});

const tenantSchema = z.strictObject({
  tenant: z.string(),
  users: count,
  resources: count,
  triples: count,
  mean: realSchema,
  std: realSchema,
  ceiling: realSchema,
  components: count,
});

/** A table of the model, stored as `<name>.parquet`. */
const partSchema = z.strictObject({
  name: z.string().regex(/^[a-zA-Z]{1,40}$/, 'must be a name of letters'),
  bytes: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hex digits'),
});

/** `model.json`, version 1. */
const modelSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  format: z.literal('byoml.model'),
  version: z.literal(1),
  id: z.string().regex(contentIdPattern, 'must be the end of the data window and 12 hex digits'),
  algorithm: z.strictObject({ id: name, version: z.int().min(1) }),
  parameters: parametersSchema,
  kernel: z.enum(['exact', 'simd128']),
  source: sourceSchema,
  likelihood: z.enum(['perDaySpan', 'count', 'given']),
  window: windowSchema,
  threshold: thresholdSchema.exactOptional(),
  tenants: z.array(tenantSchema),
  parts: z.array(partSchema),
});

export type ModelFile = z.infer<typeof modelSchema>;

export const modelFormat: Format<ModelFile> = {
  format: 'byoml.model',
  version: 1,
  what: 'model',
  fix: 'Train one with `byoml train`.',
  schema: modelSchema,
  migrations: [],
};
