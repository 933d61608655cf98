/** A KQL literal of type real: the same double, infinite ones and "no number" included. */
export function kqlReal(value: number): string {
  if (Number.isNaN(value)) return 'real(null)';
  if (!Number.isFinite(value)) return value > 0 ? 'real(+inf)' : 'real(-inf)';
  return `real(${value})`;
}
