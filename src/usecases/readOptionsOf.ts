import type { ReadOptions } from '../data/readOptions.ts';
import type { Job } from './job.ts';

/** The part of a source that is read, in microseconds since 1970-01-01T00:00Z, half-open. */
export interface ReadWindow {
  readonly since?: number | undefined;
  readonly until?: number | undefined;
}

/** How a job reads that part. */
export function readOptionsOf({ since, until }: ReadWindow, { signal, progress }: Job): ReadOptions {
  return {
    signal,
    progress,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}
