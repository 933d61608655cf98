import { type Job } from './job.ts';

/** Steps that a phase's progress is told in. */
const resolution = 100;

/** The job as its phase `number` of `of` (from 1) sees it: what it reports becomes progress of the whole. */
export function phase(job: Job, number: number, of: number): Job {
  return {
    ...job,
    progress: (step) => {
      const done = Math.floor((resolution * step.step) / Math.max(1, step.of));
      job.progress({
        step: (number - 1) * resolution + Math.min(done, resolution),
        of: of * resolution,
        message: step.message,
      });
    },
  };
}
