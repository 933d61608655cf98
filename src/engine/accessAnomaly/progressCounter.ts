import type { Step } from '../../core/algorithm.ts';

/** Numbers the steps of one piece of long work. */
export interface ProgressCounter {
  readonly next: (message: string) => Step;
  readonly current: () => Step;
}

export function createProgressCounter(of: number): ProgressCounter {
  let current: Step = { step: 0, of, message: '' };
  return {
    next(message: string): Step {
      current = { step: current.step + 1, of, message };
      return current;
    },
    current: () => current,
  };
}
