/**
 * Share, in per cent, of the sorted reference scores that are lower; half of those that are equal count as lower
 * (mid-rank), since many never-seen pairs share the highest score. NaN without a reference.
 */
export function percentileOf(reference: Float64Array, score: number): number {
  const lower = countBelow(reference, (value) => value < score);
  const notHigher = countBelow(reference, (value) => value <= score);
  return (50 * (lower + notHigher)) / reference.length;
}

/** How many values at the start of a sorted list hold. */
function countBelow(sorted: Float64Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
