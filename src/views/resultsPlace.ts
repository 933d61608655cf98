import { isAbsolute } from 'node:path';
import * as z from 'zod/mini';
import type { RunPlace } from '../core/runRows.ts';

/** The name of one file or folder, which cannot lead elsewhere. */
const name = z.string().check(z.regex(/^(?!\.{1,2}$)[^/\\\0]{1,255}$/));

const stateSchema = z.object({
  place: z.object({ workspace: z.string().check(z.refine(isAbsolute)), detection: name, run: name }),
});

/** Where the run of a page lies, from what the page kept of itself; undefined for anything else: it comes from outside. */
export function resultsPlace(state: unknown): RunPlace | undefined {
  const parsed = stateSchema.safeParse(state);
  return parsed.success ? parsed.data.place : undefined;
}
