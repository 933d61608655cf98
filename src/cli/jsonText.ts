/**
 * One line of valid JSON. JSON has no infinity and no 64-bit integer: "Infinity" and "-Infinity" are texts, NaN is null,
 * a bigint is a text of its digits.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'bigint') return String(part);
    if (typeof part !== 'number' || Number.isFinite(part)) return part;
    return Number.isNaN(part) ? null : String(part);
  });
}
