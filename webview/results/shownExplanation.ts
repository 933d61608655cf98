import * as z from 'zod/mini';
import type { StoredFinding } from '../../src/core/run.ts';

const peerSchema = z.object({ user: z.string(), similarity: z.number(), touchesResource: z.boolean() });

const explanationSchema = z.object({
  peers: z.array(peerSchema),
  audience: z.array(z.string()),
  audienceSize: z.number(),
  usual: z.array(z.string()),
  usualSize: z.number(),
  further: z.number(),
  userSince: z.nullable(z.string()),
  resourceSince: z.nullable(z.string()),
});

/** What of a finding's explanation the page shows beside its sentence. */
export type ShownExplanation = z.infer<typeof explanationSchema>;

/** Undefined where the run's algorithm explains itself otherwise: its sentence is shown then, and nothing else. */
export function shownExplanation(explanation: StoredFinding['explanation']): ShownExplanation | undefined {
  const parsed = explanationSchema.safeParse(explanation);
  return parsed.success ? parsed.data : undefined;
}
