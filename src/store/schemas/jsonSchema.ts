import { z } from 'zod';
import type { Json } from '../../core/model.ts';

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

export const parametersSchema = z.record(z.string(), jsonSchema).describe("The algorithm's parameters.");
