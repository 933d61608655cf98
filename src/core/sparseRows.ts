/** One side of a sparse matrix of ratings: row i's entries are at `starts[i] .. starts[i + 1]`, ascending by `others`. */
export interface SparseRows {
  readonly starts: Uint32Array;
  /** Per entry: the row on the other side. */
  readonly others: Uint32Array;
  /** Per entry: the rating, which Spark keeps as float32. */
  readonly values: Float32Array;
}
