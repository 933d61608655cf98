import type { SparseRows } from '../../core/sparseRows.ts';

/** How ALS weighs ratings. */
export interface AlsWeights {
  readonly implicit: boolean;
  /** Confidence of a rating r is 1 + alpha |r|; implicit only. */
  readonly alpha: number;
  /** Multiplied by the row's number of ratings (ALS-WR). */
  readonly reg: number;
}

/** A x = b for one row, in doubles. */
export interface NormalEquation {
  readonly rank: number;
  /** `rank x rank`, row after row; until {@link closeEquation} only the lower triangle counts. */
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** Ratings that the regularisation counts. */
  ratings: number;
  /** Scratch: up to `batch` source vectors and the same times their weights, element by element. */
  readonly vectors: Float64Array;
  readonly weighted: Float64Array;
}

/** Source vectors taken together: few enough to stay in the nearest cache. */
const batch = 120;

export function createNormalEquation(rank: number): NormalEquation {
  return {
    rank,
    a: new Float64Array(rank * rank),
    b: new Float64Array(rank),
    ratings: 0,
    vectors: new Float64Array(batch * rank),
    weighted: new Float64Array(batch * rank),
  };
}

/** Starts a row: A = `gram`, b = 0. */
export function openEquation(equation: NormalEquation, gram: Float64Array | undefined): void {
  if (gram === undefined) equation.a.fill(0);
  else equation.a.set(gram);
  equation.b.fill(0);
  equation.ratings = 0;
}

/** Adds y y' of the source vectors `from .. to` to A. */
export function addGram(equation: NormalEquation, sources: Float32Array, from: number, to: number): void {
  for (let start = from; start < to; start += batch) {
    const size = Math.min(batch, to - start);
    for (let i = 0; i < size; i++) load(equation, i, size, sources, start + i, 1, 0);
    addProducts(equation, size);
  }
}

/**
 * Adds the terms of the row's entries `from .. to`. Implicit: A += c y y', b += (1 + c) y where r > 0, with c = alpha |r|.
 * Explicit: A += y y', b += r y. Every element is a plain sum in entry order, as in Spark.
 */
export function addRatings(
  equation: NormalEquation,
  rows: SparseRows,
  from: number,
  to: number,
  sources: Float32Array,
  { implicit, alpha }: AlsWeights,
): void {
  for (let start = from; start < to; start += batch) {
    const size = Math.min(batch, to - start);
    for (let i = 0; i < size; i++) {
      const rating = rows.values[start + i]!;
      const source = rows.others[start + i]!;
      if (implicit) {
        const confidence = alpha * Math.abs(rating);
        load(equation, i, size, sources, source, confidence, rating > 0 ? 1 + confidence : 0);
      } else {
        load(equation, i, size, sources, source, 1, rating);
      }
      if (!implicit || rating > 0) equation.ratings++;
    }
    addProducts(equation, size);
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

/** Puts a source vector at place `place` of a batch of `size` and adds `target` times it to b. */
function load(
  { rank, b, vectors, weighted }: NormalEquation,
  place: number,
  size: number,
  sources: Float32Array,
  source: number,
  weight: number,
  target: number,
): void {
  const start = source * rank;
  for (let i = 0, at = place; i < rank; i++, at += size) {
    const value = sources[start + i]!;
    vectors[at] = value;
    weighted[at] = weight * value;
    b[i]! += target * value;
  }
}

/** Adds weight y y' of the batch to A, four elements at a time, so that their sums stay in registers. */
function addProducts({ rank, a, vectors, weighted }: NormalEquation, size: number): void {
  for (let i = 0; i < rank; i += 2) {
    const nextI = Math.min(i + 1, rank - 1);
    for (let j = 0; j <= i; j += 2) {
      const nextJ = Math.min(j + 1, rank - 1);
      let topLeft = a[i * rank + j]!;
      let topRight = a[i * rank + nextJ]!;
      let bottomLeft = a[nextI * rank + j]!;
      let bottomRight = a[nextI * rank + nextJ]!;
      for (let at = 0; at < size; at++) {
        const top = weighted[i * size + at]!;
        const bottom = weighted[nextI * size + at]!;
        const left = vectors[j * size + at]!;
        const right = vectors[nextJ * size + at]!;
        topLeft += top * left;
        topRight += top * right;
        bottomLeft += bottom * left;
        bottomRight += bottom * right;
      }
      a[i * rank + j] = topLeft;
      a[i * rank + nextJ] = topRight;
      a[nextI * rank + j] = bottomLeft;
      a[nextI * rank + nextJ] = bottomRight;
    }
  }
}
