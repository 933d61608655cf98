import type { Steps } from '../../../src/core/algorithm.ts';

export function drain<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}
