/** A key of rows: whole numbers from 0 to `size` - 1. */
export interface SortKey {
  readonly values: Uint32Array;
  readonly size: number;
}

/** The rows in ascending order of the keys, the first one deciding; equal rows stay in order. One counting pass a key. */
export function sortedOrder(rows: number, keys: readonly SortKey[]): Uint32Array {
  let order = Uint32Array.from({ length: rows }, (_, row) => row);
  for (const { values, size } of keys.toReversed()) {
    const places = new Uint32Array(size + 1);
    for (let row = 0; row < rows; row++) places[values[row]! + 1]!++;
    for (let value = 0; value < size; value++) places[value + 1]! += places[value]!;
    const next = new Uint32Array(rows);
    for (const row of order) next[places[values[row]!]!++] = row;
    order = next;
  }
  return order;
}
