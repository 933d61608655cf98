import type { Step, Steps } from './algorithm.ts';

/** Places that are gone through before other work gets its turn: some milliseconds, if each costs little. */
export const placesAStep = 262_144;

/** Does `work` on one stretch `from .. to` of the places `0 .. length` after the other, giving way between two. */
export function* stretches(
  length: number,
  step: Step,
  work: (from: number, to: number) => void,
): Steps<void> {
  for (let from = 0; from < length; from += placesAStep) {
    if (from > 0) yield step;
    work(from, Math.min(from + placesAStep, length));
  }
}
