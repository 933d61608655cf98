import * as z from 'zod/mini';

/** `interrupted`: the editor was closed while it ran; what it had written before is whole. */
export const jobStates = ['queued', 'running', 'done', 'failed', 'cancelled', 'interrupted'] as const;

export type JobState = (typeof jobStates)[number];

/** One piece of long work, past or present; kept in the workspace's state. */
export const jobRecordSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Folder that it works for. */
  workspace: z.string(),
  state: z.enum(jobStates),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
  endedAt: z.optional(z.number()),
  /** What it is doing, or how it ended. */
  message: z.string(),
});

export type JobRecord = z.infer<typeof jobRecordSchema>;

export function isActive(record: JobRecord): boolean {
  return record.state === 'queued' || record.state === 'running';
}
