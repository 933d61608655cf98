import * as z from 'zod';
import type { Json } from '../../core/model.ts';
import { parameterHints } from './parameterHints.ts';

/** Any JSON value. */
export const jsonSchema: z.ZodType<Json> = z
  .lazy(() =>
    z.union([
      z.string(),
      z.number(),
      z.boolean(),
      z.null(),
      z.array(jsonSchema),
      z.record(z.string(), jsonSchema),
    ]),
  )
  .meta({ id: 'Json' });

/** Any names and values: which are right, the algorithm says. The published schema offers those of the one that is built in. */
export const parametersSchema = z
  .record(z.string(), jsonSchema)
  .meta({ description: "The algorithm's parameters.", properties: parameterHints });
