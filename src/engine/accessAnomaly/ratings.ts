import type { SparseRows } from '../../core/sparseRows.ts';

/** Users x items with a rating a pair, laid out both ways. A pair may occur more than once. */
export interface Ratings {
  readonly byUser: SparseRows;
  readonly byItem: SparseRows;
}

export function rowCount(rows: SparseRows): number {
  return rows.starts.length - 1;
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
export function joinRatings(parts: readonly Ratings[]): Ratings {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return {
    byUser: joinRows(
      parts.map((part) => part.byUser),
      parts.map((part) => rowCount(part.byItem)),
    ),
    byItem: joinRows(
      parts.map((part) => part.byItem),
      parts.map((part) => rowCount(part.byUser)),
    ),
  };
}

function joinRows(parts: readonly SparseRows[], otherRows: readonly number[]): SparseRows {
  const rows = parts.reduce((sum, part) => sum + rowCount(part), 0);
  const entries = parts.reduce((sum, part) => sum + part.others.length, 0);
  const starts = new Uint32Array(rows + 1);
  const others = new Uint32Array(entries);
  const values = new Float32Array(entries);
  let row = 0;
  let entry = 0;
  let other = 0;
  parts.forEach((part, index) => {
    for (let i = 1; i < part.starts.length; i++) starts[++row] = entry + part.starts[i]!;
    values.set(part.values, entry);
    for (const local of part.others) others[entry++] = other + local;
    other += otherRows[index]!;
  });
  return { starts, others, values };
}
