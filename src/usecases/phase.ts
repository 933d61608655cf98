import type { Job } from './job.ts';

/** Steps that a phase's progress is told in. */
const resolution = 100;

/**
 * The job as its phase `number` of `of` (from 1) sees it: what it reports becomes progress of the whole, which never goes
 * back, though a phase may do several things one after the other.
 */
export function phase(job: Job, number: number, of: number): Job {
  let furthest = 0;
  return {
    ...job,
    progress: (step) => {
      const done = Math.floor((resolution * step.step) / Math.max(1, step.of));
      furthest = Math.min(Math.max(furthest, done), resolution);
      job.progress({
        step: (number - 1) * resolution + furthest,
        of: of * resolution,
        message: step.message,
      });
    },
  };
}
