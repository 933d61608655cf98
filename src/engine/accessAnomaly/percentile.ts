/**
 * Share, in per cent, of the sorted reference scores that are lower; half of those that are equal count as lower
 * (mid-rank), since many never-seen pairs share the highest score. NaN without a reference.
 */
export function percentileOf(reference: Float64Array, score: number): number {
  const lower = countLower(reference, score);
  const isThere = reference[lower] === score;
  const notHigher = isThere ? countNotHigher(reference, score, lower) : lower;
  return (50 * (lower + notHigher)) / reference.length;
}

/** How many values of a sorted list are lower. */
function countLower(sorted: Float64Array, score: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < score) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many are lower or equal; the `from` first ones are known to be. */
function countNotHigher(sorted: Float64Array, score: number, from: number): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= score) low = middle + 1;
    else high = middle;
  }
  return low;
}
