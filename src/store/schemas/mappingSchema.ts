import * as z from 'zod';
import { textExpressionSchema } from '../../formats/expressionSchema.ts';

/** Expressions in place of the template's. */
export const mappingSchema = z.strictObject({
  tenant: textExpressionSchema.exactOptional(),
  user: textExpressionSchema.exactOptional(),
  resource: textExpressionSchema.exactOptional(),
});

export const filterSwitchesSchema = z.record(z.string(), z.boolean());
