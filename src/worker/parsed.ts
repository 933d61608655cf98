import type * as z from 'zod';
import { ByomlError } from '../core/errors/byomlError.ts';

/** What a page asked for, once it was looked at: pages pass on what their data holds. Throws `run.query`. */
export function parsed<Value>(schema: z.ZodType<Value>, input: unknown): Value {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const problem = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'it is not valid'}`;
  throw new ByomlError('run.query', { problem });
}
