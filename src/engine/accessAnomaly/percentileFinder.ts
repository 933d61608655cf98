import { percentileOf } from './percentile.ts';

/** Intervals of equal width that reference scores are told apart by before any search. */
const intervals = 4096;

/** {@link percentileOf} for many scores of one reference, with a search only among those of about the same score. */
export function percentileFinder(reference: Float64Array): (score: number) => number {
  const least = reference[0] ?? 0;
  const scale = intervals / ((reference.at(-1) ?? 0) - least);
  // All equal, or not all finite.
  if (!(scale > 0 && scale < Infinity)) return (score) => percentileOf(reference, score);
  // Of two scores the higher one never has the lower interval.
  const intervalOf = (score: number): number =>
    Math.max(0, Math.min(intervals - 1, Math.floor((score - least) * scale)));
  const starts = new Uint32Array(intervals + 1);
  for (const score of reference) starts[intervalOf(score) + 1]!++;
  for (let interval = 0; interval < intervals; interval++) starts[interval + 1]! += starts[interval]!;
  return (score) => {
    const interval = intervalOf(score);
    return percentileOf(reference, score, starts[interval], starts[interval + 1]);
  };
}
