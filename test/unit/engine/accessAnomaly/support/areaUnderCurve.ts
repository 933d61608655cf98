/** The share of pairs in which the anomalous one scores higher; ties, of infinities too, count half. Null ranks highest. */
export function areaUnderCurve(anomalous: ArrayLike<number>, usual: ArrayLike<number>): number {
  const key = (score: number): number => (Number.isNaN(score) ? Infinity : score);
  const lower = Float64Array.from(Array.from(usual, key)).sort();
  const count = (holds: (value: number) => boolean): number => {
    let [low, high] = [0, lower.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(lower[middle]!)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const wins = Array.from(anomalous, key).reduce(
    (sum, score) => sum + (count((value) => value < score) + count((value) => value <= score)) / 2,
    0,
  );
  return wins / (anomalous.length * lower.length);
}
