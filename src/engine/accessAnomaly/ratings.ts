import type { Step, Steps } from '../../core/algorithm.ts';
import type { RatingRows } from '../../core/ratingRows.ts';
import type { SparseRows } from '../../core/sparseRows.ts';
import { placesAStep, stretches } from '../../core/stretches.ts';

/** Users x items with a rating a pair, laid out both ways. A pair may occur more than once. */
export interface Ratings {
  readonly byUser: SparseRows;
  readonly byItem: SparseRows;
}

export function rowCount({ starts }: Pick<SparseRows, 'starts'>): number {
  return starts.length - 1;
}

/** All ratings at once, each rounded to float32. */
export function* roundedRows({ starts, others, rating }: RatingRows, step: Step): Steps<SparseRows> {
  const values = new Float32Array(others.length);
  yield* stretches(values.length, step, (from, to) => {
    for (let entry = from; entry < to; entry++) values[entry] = rating(entry);
  });
  return { starts, others, values };
}

export function* bothWays(rows: RatingRows, step: Step): Steps<Ratings> {
  const byUser = yield* roundedRows(rows, step);
  return { byUser, byItem: yield* transposeRows(byUser, rows.items, step) };
}

/** The same entries seen from the other side, which has `items` rows. */
export function* transposeRows(rows: SparseRows, items: number, step: Step): Steps<SparseRows> {
  const starts = new Uint32Array(items + 1);
  yield* stretches(rows.others.length, step, (from, to) => {
    for (let entry = from; entry < to; entry++) starts[rows.others[entry]! + 1]!++;
  });
  for (let item = 0; item < items; item++) starts[item + 1]! += starts[item]!;
  const next = starts.slice();
  const others = new Uint32Array(rows.others.length);
  const values = new Float32Array(rows.others.length);
  let row = 0;
  yield* stretches(others.length, step, (from, to) => {
    for (let entry = from; entry < to; entry++) {
      while (entry >= rows.starts[row + 1]!) row++;
      const place = next[rows.others[entry]!]!++;
      others[place] = row;
      values[place] = rows.values[entry]!;
    }
  });
  return { starts, others, values };
}

/** Several matrices as one, along the diagonal: what SynapseML factorises when tenants are not separated. */
export function* joinRatings(parts: readonly RatingRows[], step: Step): Steps<RatingRows> {
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
    const first = entry;
    for (let i = 1; i < part.starts.length; i++) starts[++row] = first + part.starts[i]!;
    for (let own = 0; own < part.others.length; own++) {
      values[entry] = part.rating(own);
      others[entry++] = items + part.others[own]!;
      if (entry % placesAStep === 0) yield step;
    }
    items += part.items;
  }
  return { items, starts, others, rating: (joined) => values[joined]! };
}
