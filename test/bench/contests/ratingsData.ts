/** A matrix of ratings in row order: entries of user u are at `starts[u] .. starts[u + 1]`, ascending by item. */
export interface RatingsData {
  readonly users: number;
  readonly items: number;
  readonly starts: Uint32Array;
  readonly item: Uint32Array;
  /** In 5 .. 10, as SynapseML scales likelihoods. */
  readonly rating: Float32Array;
}
