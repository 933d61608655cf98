import type { RatingRows } from '../../core/ratingRows.ts';
import type { SparseRows } from '../../core/sparseRows.ts';

/** Users x items with a rating a pair, laid out both ways. A pair may occur more than once. */
export interface Ratings {
  readonly byUser: SparseRows;
  readonly byItem: SparseRows;
}

export function rowCount({ starts }: Pick<SparseRows, 'starts'>): number {
  return starts.length - 1;
}

/** All ratings at once, each rounded to float32. */
export function roundedRows({ starts, others, rating }: RatingRows): SparseRows {
  const values = new Float32Array(others.length);
  for (let entry = 0; entry < values.length; entry++) values[entry] = rating(entry);
  return { starts, others, values };
}

export function bothWays(rows: RatingRows): Ratings {
  const byUser = roundedRows(rows);
  return { byUser, byItem: transposeRows(byUser, rows.items) };
}

/** The same entries seen from the other side, which has `items` rows. */
export function transposeRows(rows: SparseRows, items: number): SparseRows {
  const starts = new Uint32Array(items + 1);
  for (const item of rows.others) starts[item + 1]!++;
  for (let item = 0; item < items; item++) starts[item + 1]! += starts[item]!;
  const next = starts.slice();
  const others = new Uint32Array(rows.others.length);
  const values = new Float32Array(rows.others.length);
  for (let row = 0; row < rowCount(rows); row++) {
    for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry++) {
      const place = next[rows.others[entry]!]!++;
      others[place] = row;
      values[place] = rows.values[entry]!;
    }
  }
  return { starts, others, values };
}

/** Several matrices as one, along the diagonal: what SynapseML factorises when tenants are not separated. */
export function joinRatings(parts: readonly RatingRows[]): RatingRows {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const rows = parts.reduce((sum, part) => sum + rowCount(part), 0);
  const entries = parts.reduce((sum, part) => sum + part.others.length, 0);
  const starts = new Uint32Array(rows + 1);
  const others = new Uint32Array(entries);
  const values = new Float32Array(entries);
  let row = 0;
  let entry = 0;
  let items = 0;
  for (const part of parts) {
    for (let i = 1; i < part.starts.length; i++) starts[++row] = entry + part.starts[i]!;
    for (let own = 0; own < part.others.length; own++) {
      values[entry] = part.rating(own);
      others[entry++] = items + part.others[own]!;
    }
    items += part.items;
  }
  return { items, starts, others, rating: (joined) => values[joined]! };
}
