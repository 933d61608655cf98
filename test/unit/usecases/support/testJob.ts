import { fileURLToPath } from 'node:url';
import type { Step } from '../../../../src/core/algorithm.ts';
import type { Job } from '../../../../src/usecases/job.ts';

export interface TestJob extends Job {
  /** What was reported. */
  readonly steps: Step[];
  readonly cancel: () => void;
}

/** A job with a still clock and the product's templates. */
export function testJob(reported: (step: Step, job: TestJob) => void = () => undefined): TestJob {
  const controller = new AbortController();
  const job: TestJob = {
    steps: [],
    signal: controller.signal,
    cancel: () => {
      controller.abort();
    },
    progress: (step) => {
      job.steps.push(step);
      reported(step, job);
    },
    services: {
      now: () => Date.UTC(2026, 10, 24, 8),
      templatesFolder: fileURLToPath(new URL('../../../../templates', import.meta.url)),
    },
  };
  return job;
}
