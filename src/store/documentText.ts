import * as z from 'zod';
import type { Format } from './versioned.ts';

/** The text of a file of a format, of the current version: JSON with two spaces, the keys in the schema's order. */
export function documentText<T>({ schema }: Pick<Format<T>, 'schema'>, data: T): string {
  return `${JSON.stringify(z.encode(schema, data), null, 2)}\n`;
}
