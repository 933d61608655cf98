/** A key of rows: whole numbers from 0 to `size` - 1. */
export interface SortKey {
  readonly values: Uint32Array;
  readonly size: number;
}

/**
 * The rows in ascending order of the keys, the first one deciding; equal rows stay in order. One counting pass a key.
 * Undefined where all rows stay where they are.
 */
export function sortedOrder(rows: number, keys: readonly SortKey[]): Uint32Array | undefined {
  if (isSorted(rows, keys)) return undefined;
  let order = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) order[row] = row;
  for (const { values, size } of keys.toReversed()) {
    if (size === 1) continue;
    const places = new Uint32Array(size + 1);
    for (let row = 0; row < rows; row++) places[values[row]! + 1]!++;
    for (let value = 0; value < size; value++) places[value + 1]! += places[value]!;
    const next = new Uint32Array(rows);
    for (const row of order) next[places[values[row]!]!++] = row;
    order = next;
  }
  return order;
}

/** As a source often is that was sorted before. */
function isSorted(rows: number, keys: readonly SortKey[]): boolean {
  const lists = keys.map(({ values }) => values);
  for (let row = 1; row < rows; row++) {
    for (const values of lists) {
      const difference = values[row]! - values[row - 1]!;
      if (difference < 0) return false;
      if (difference > 0) break;
    }
  }
  return true;
}

/** The first `rows` values in such an order; a view of them where they stay where they are. */
export function inOrder<Values extends Uint32Array | Int32Array | Float64Array>(
  values: Values,
  order: Uint32Array | undefined,
  rows: number,
): Values {
  if (order === undefined) return values.subarray(0, rows) as Values;
  const ordered = values.slice(0, rows) as Values;
  for (let row = 0; row < rows; row++) ordered[row] = values[order[row]!]!;
  return ordered;
}
