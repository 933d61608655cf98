import type { FactorisationRequest } from '../../../../src/core/factoriser.ts';

interface Best {
  /** The least value of x'Ax / 2 - b'x over x >= 0. */
  readonly value: number;
  readonly valueOf: (x: ArrayLike<number>) => number;
}

/** A user's vector by trying every set of coordinates that may be positive, in doubles. */
export function bestSupport(request: FactorisationRequest, items: Float32Array, user: number): Best {
  const { a, b } = systemOf(request, items, user);
  const valueOf = (x: ArrayLike<number>): number => {
    let value = 0;
    for (let i = 0; i < b.length; i++) {
      value -= b[i]! * x[i]!;
      for (let j = 0; j < b.length; j++) value += (a[i]![j]! * x[i]! * x[j]!) / 2;
    }
    return value;
  };
  let value = 0;
  for (let support = 1; support < 2 ** b.length; support++) {
    const chosen = b.map((_, i) => i).filter((i) => (support & (2 ** i)) !== 0);
    const solved = solve(
      chosen.map((i) => chosen.map((j) => a[i]![j]!)),
      chosen.map((i) => b[i]!),
    );
    if (solved.some((element) => !(element >= 0))) continue;
    const x = b.map(() => 0);
    chosen.forEach((i, place) => (x[i] = solved[place]!));
    value = Math.min(value, valueOf(x));
  }
  return { value, valueOf };
}

function systemOf(
  { ratings, rank, alpha, reg }: FactorisationRequest,
  items: Float32Array,
  user: number,
): { readonly a: number[][]; readonly b: number[] } {
  const a = Array.from({ length: rank }, () => new Array<number>(rank).fill(0));
  const b = new Array<number>(rank).fill(0);
  const add = (item: number, weight: number, target: number): void => {
    const y = items.subarray(item * rank, (item + 1) * rank);
    for (let i = 0; i < rank; i++) {
      b[i]! += target * y[i]!;
      for (let j = 0; j < rank; j++) a[i]![j]! += weight * y[i]! * y[j]!;
    }
  };
  for (let item = 0; item < items.length / rank; item++) add(item, 1, 0);
  let positive = 0;
  for (let entry = ratings.starts[user]!; entry < ratings.starts[user + 1]!; entry++) {
    const rating = ratings.rating(entry);
    const confidence = alpha * Math.abs(rating);
    add(ratings.others[entry]!, confidence, rating > 0 ? 1 + confidence : 0);
    if (rating > 0) positive++;
  }
  for (let i = 0; i < rank; i++) a[i]![i]! += reg * positive;
  return { a, b };
}

/** Gaussian elimination with pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = right.length;
  for (let column = 0; column < size; column++) {
    const below = rows.slice(column);
    const pivot = below.reduce((best, row) =>
      Math.abs(row[column]!) > Math.abs(best[column]!) ? row : best,
    );
    const from = rows.indexOf(pivot);
    [rows[column], rows[from]] = [pivot, rows[column]!];
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = row[column]! / pivot[column]!;
      for (let i = column; i <= size; i++) row[i]! -= factor * pivot[i]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}
