export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

/** `median [least - most]`; the value alone where there is but one. Without `digits`, small numbers have one. */
export function spread(values: readonly number[], digits = median(values) < 20 ? 1 : 0): string {
  const text = (value: number): string => value.toFixed(digits);
  if (values.length === 1) return text(values[0] ?? NaN);
  return `${text(median(values))} [${text(Math.min(...values))} - ${text(Math.max(...values))}]`;
}
