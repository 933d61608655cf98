import type * as z from 'zod';
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
  throw unexpected(`${path === '' ? '' : `${path}: `}${issue?.message ?? 'not valid'}`, asked);
}

/**
 * The same of an answer's text.
 * @throws ByomlError `azure.answer`, for half a body and a proxy's page too
 */
export function parseJsonAnswer<Value>(
  schema: z.ZodType<Value>,
  text: string | null | undefined,
  asked: Asked,
): Value {
  return parseAnswer(schema, jsonOf(text ?? '', asked), asked);
}

function jsonOf(text: string, asked: Asked): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unexpected(`${text.length} characters that are no whole JSON`, asked);
  }
}

function unexpected(problem: string, { about, audience }: Asked): ByomlError {
  const what = `the request to ${about.what}`;
  return new ByomlError('azure.answer', { service: serviceNames[audience], what, problem });
}
