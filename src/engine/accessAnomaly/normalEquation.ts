import { type SparseRows } from './ratings.ts';

/** How ALS weighs ratings. */
export interface AlsWeights {
  readonly implicit: boolean;
  /** Confidence of a rating r is 1 + alpha |r|; implicit only. */
  readonly alpha: number;
  /** Multiplied by the row's number of ratings (ALS-WR). */
  readonly reg: number;
}

/**
 * A x = b for one row, in doubles: `a` holds A's lower triangle, row after row (`rank x rank`, the rest unused until
 * {@link closeEquation}), `ratings` how many ratings count for the regularisation.
 */
export interface NormalEquation {
  readonly rank: number;
  readonly a: Float64Array;
  readonly b: Float64Array;
  ratings: number;
}

export function createNormalEquation(rank: number): NormalEquation {
  return { rank, a: new Float64Array(rank * rank), b: new Float64Array(rank), ratings: 0 };
}

/** Adds y y' of the source vectors `from .. to` to A. */
export function addGram(equation: NormalEquation, sources: Float32Array, from: number, to: number): void {
  const { a, rank } = equation;
  for (let source = from; source < to; source++) {
    const start = source * rank;
    for (let i = 0; i < rank; i++) {
      const value = sources[start + i]!;
      for (let j = 0; j <= i; j++) a[i * rank + j]! += value * sources[start + j]!;
    }
  }
}

/** Starts a row: A = `gram`, b = 0. */
export function openEquation(equation: NormalEquation, gram: Float64Array | undefined): void {
  if (gram === undefined) equation.a.fill(0);
  else equation.a.set(gram);
  equation.b.fill(0);
  equation.ratings = 0;
}

/** Adds the terms of the row's entries `from .. to`. Implicit: A += c y y', b += (1 + c) y where r > 0, c = alpha |r|. */
export function addRatings(
  equation: NormalEquation,
  rows: SparseRows,
  from: number,
  to: number,
  sources: Float32Array,
  weights: AlsWeights,
): void {
  const { a, b, rank } = equation;
  for (let entry = from; entry < to; entry++) {
    const rating = rows.values[entry]!;
    const start = rows.others[entry]! * rank;
    const confidence = weights.implicit ? weights.alpha * Math.abs(rating) : 1;
    const target = !weights.implicit ? rating : rating > 0 ? 1 + confidence : 0;
    for (let i = 0; i < rank; i++) {
      const value = sources[start + i]!;
      const weighted = confidence * value;
      for (let j = 0; j <= i; j++) a[i * rank + j]! += weighted * sources[start + j]!;
      b[i]! += target * value;
    }
    if (!weights.implicit || rating > 0) equation.ratings++;
  }
}

/** Adds the regularisation and completes A by symmetry. */
export function closeEquation(equation: NormalEquation, reg: number): void {
  const { a, rank } = equation;
  for (let i = 0; i < rank; i++) {
    a[i * rank + i]! += reg * equation.ratings;
    for (let j = 0; j < i; j++) a[j * rank + i] = a[i * rank + j]!;
  }
}
