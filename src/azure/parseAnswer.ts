import type { z } from 'zod';
import { ByomlError } from '../core/errors/byomlError.ts';
import { type Asked, serviceNames } from './azureErrorOf.ts';

/**
 * What a service answered, checked.
 * @throws ByomlError `azure.answer` saying what is wrong, and where in it
 */
export function parseAnswer<Value>(schema: z.ZodType<Value>, answer: unknown, asked: Asked): Value {
  const result = schema.safeParse(answer);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.map(String).join('.') ?? '';
  throw new ByomlError('azure.answer', {
    service: serviceNames[asked.audience],
    what: `the request to ${asked.about.what}`,
    problem: `${path === '' ? '' : `${path}: `}${issue?.message ?? 'not valid'}`,
  });
}
