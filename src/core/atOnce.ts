import type { Steps } from './algorithm.ts';

/** Does steps to their end without giving way: for what is short, or has to be there before anything else can go on. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}
