import * as z from 'zod';

/** What is to go wrong, for which requests and how often. */
export const faultSchema = z.strictObject({
  match: z
    .strictObject({
      method: z.string().optional().describe('Any where not said.'),
      path: z
        .string()
        .optional()
        .describe('A regular expression that the path has somewhere; case does not matter.'),
    })
    .default({}),
  times: z.number().int().positive().default(1),
  after: z.number().int().nonnegative().default(0).describe('How many such requests are spared first.'),
  /** Waits so many milliseconds first; alone, it answers then. */
  latency: z.number().nonnegative().optional(),
  status: z.number().int().optional(),
  code: z.string().optional().describe('ARM code of the error with `status`.'),
  message: z.string().optional(),
  retryAfter: z.number().nonnegative().optional().describe('Seconds, as a header with `status`.'),
  text: z.string().optional().describe('A body that is not JSON, with `status`.'),
  /** The connection is cut: before anything was done, or after it was done but before it was said. */
  reset: z.enum(['before', 'after']).optional(),
  /** Only half of the answer arrives: with the connection cut, or as if that were all. */
  halfBody: z.enum(['cut', 'short']).optional(),
  /** The long-running operation that this request starts never ends. */
  stuck: z.boolean().optional(),
  /** What this request makes is not found for so many milliseconds. */
  eventual404: z.number().positive().optional(),
  /** A claims challenge: the token is not enough until one is asked for with these claims (JSON). */
  claims: z.string().optional(),
  /** The token counts as expired. */
  expired: z.boolean().optional(),
});

export type FaultInput = z.input<typeof faultSchema>;
export type Fault = z.output<typeof faultSchema>;

/** Faults that wait for their requests, first come first. */
export class Faults {
  #waiting: { fault: Fault; spared: number; left: number }[] = [];

  add(faults: readonly FaultInput[]): void {
    for (const input of faults) {
      const fault = faultSchema.parse(input);
      this.#waiting.push({ fault, spared: fault.after, left: fault.times });
    }
  }

  clear(): void {
    this.#waiting = [];
  }

  /** The fault of this request, if it has one; counted as done. */
  take(method: string, path: string): Fault | undefined {
    for (const entry of this.#waiting) {
      const { match } = entry.fault;
      if (match.method !== undefined && match.method.toUpperCase() !== method) continue;
      if (match.path !== undefined && !new RegExp(match.path, 'i').test(path)) continue;
      if (entry.spared-- > 0) continue;
      if (--entry.left === 0) this.#waiting = this.#waiting.filter((other) => other !== entry);
      return entry.fault;
    }
    return undefined;
  }
}
