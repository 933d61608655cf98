import { createNnls } from '../../src/engine/accessAnomaly/nnls.ts';
import type { SparseRows } from '../../src/core/sparseRows.ts';
import { type Ratings, rowCount } from '../../src/engine/accessAnomaly/ratings.ts';

/** Implicit ALS as one writes it first: an array a vector, an array of arrays a matrix, triple loops. Same solver. */
export function naiveAls(
  ratings: Ratings,
  start: Float32Array,
  rank: number,
  maxIter: number,
): { readonly users: number[][]; readonly items: number[][] } {
  let users: number[][] = Array.from({ length: rowCount(ratings.byUser) }, (_, row) => [
    ...start.subarray(row * rank, (row + 1) * rank),
  ]);
  let items: number[][] = [];
  for (let iteration = 0; iteration < maxIter; iteration++) {
    items = solveSide(ratings.byItem, users, rank);
    users = solveSide(ratings.byUser, items, rank);
  }
  return { users, items };
}

function solveSide(rows: SparseRows, sources: readonly number[][], rank: number): number[][] {
  const range = Array.from({ length: rank }, (_, index) => index);
  const nnls = createNnls(rank);
  const gram = range.map((i) =>
    range.map((j) => sources.reduce((sum, y) => sum + (y[i] ?? 0) * (y[j] ?? 0), 0)),
  );
  return Array.from({ length: rowCount(rows) }, (_, row) => {
    const a = gram.map((line) => [...line]);
    const b = range.map(() => 0);
    const from = rows.starts[row] ?? 0;
    const to = rows.starts[row + 1] ?? 0;
    for (let entry = from; entry < to; entry++) {
      const c = rows.values[entry] ?? 0;
      const y = sources[rows.others[entry] ?? 0] ?? [];
      for (const i of range) {
        for (const j of range) a[i]![j]! += c * (y[i] ?? 0) * (y[j] ?? 0);
        b[i]! += (1 + c) * (y[i] ?? 0);
      }
    }
    for (const i of range) a[i]![i]! += to - from;
    const solution = new Float32Array(rank);
    nnls.solve(Float64Array.from(a.flat()), Float64Array.from(b), solution, 0);
    return [...solution];
  });
}
