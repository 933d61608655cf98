/**
 * Share, in per cent, of the sorted reference scores that are lower; half of those that are equal count as lower
 * (mid-rank), since many never-seen pairs share the highest score. NaN without a reference. Whoever knows that the `from`
 * first ones are lower, and those after `to` higher, saves the search there.
 */
export function percentileOf(
  reference: Float64Array,
  score: number,
  from = 0,
  to = reference.length,
): number {
  const lower = countLower(reference, score, from, to);
  const isThere = reference[lower] === score;
  const notHigher = isThere ? countNotHigher(reference, score, lower, to) : lower;
  return (50 * (lower + notHigher)) / reference.length;
}

/** How many values of a sorted list are lower: at least `from`, at most `to`. */
function countLower(sorted: Float64Array, score: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < score) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many are lower or equal. */
function countNotHigher(sorted: Float64Array, score: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= score) low = middle + 1;
    else high = middle;
  }
  return low;
}
