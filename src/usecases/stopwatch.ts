import type { Job } from './job.ts';

/** Seconds since the last call, or since the stopwatch was made; whole milliseconds. */
export function stopwatch(job: Job): () => number {
  let last = job.services.now();
  return () => {
    const now = job.services.now();
    const seconds = (now - last) / 1000;
    last = now;
    return seconds;
  };
}
