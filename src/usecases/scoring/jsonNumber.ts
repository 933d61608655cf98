/** A number as JSON can hold it: null for none, text for infinities. */
export function jsonNumber(value: number): number | string | null {
  if (Number.isNaN(value)) return null;
  return Number.isFinite(value) ? value : String(value);
}
