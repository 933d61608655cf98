import { describe, expect, it } from 'vitest';
import { phase } from '../../../src/usecases/phase.ts';
import { testJob } from './support/testJob.ts';

describe('phase', () => {
  it('turns what it does into progress of the whole', () => {
    const job = testJob();
    phase(job, 2, 4).progress({ step: 3, of: 6, message: 'Fitting' });
    expect(job.steps).toEqual([{ step: 150, of: 400, message: 'Fitting' }]);
  });

  it('never goes back and never beyond its end', () => {
    const job = testJob();
    const second = phase(job, 2, 2);
    for (const [step, of] of [
      [1, 2],
      [2, 2],
      [0, 9],
      [5, 4],
      [0, 0],
    ] as const) {
      second.progress({ step, of, message: '' });
    }
    expect(job.steps.map(({ step }) => step)).toEqual([150, 200, 200, 200, 200]);
  });

  it('leaves the rest of the job as it is', () => {
    const job = testJob();
    expect(phase(job, 1, 2).signal).toBe(job.signal);
  });
});
