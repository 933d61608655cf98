/** The least and the greatest of some values. */
export interface ValueRange {
  readonly least: number;
  readonly greatest: number;
}

/**
 * SynapseML's linear scaler over one tenant's rows: the least value becomes `low`, the greatest `high`; where all are
 * equal, all become the midpoint. Null bounds leave the values as they are. `damped` scales their logarithms, for positive
 * values: of quotients by the least, so that a common factor of all values, which rounds nothing where it is a power of two,
 * changes nothing at all.
 */
export function likelihoodScaler(
  { least, greatest }: ValueRange,
  low: number | null,
  high: number | null,
  damped = false,
): (value: number) => number {
  if (low === null || high === null) return (value) => value;
  if (least === greatest) return () => (low + high) / 2;
  if (damped) {
    const slope = (high - low) / Math.log(greatest / least);
    return (value) => low + slope * Math.log(value / least);
  }
  const slope = (high - low) / (greatest - least);
  const offset = high - slope * greatest;
  return (value) => slope * value + offset;
}
