/** Users x items with a rating a pair, user after user; a pair may occur more than once. */
export interface RatingRows {
  /** How many items there are. */
  readonly items: number;
  /** Entries of user u are at `starts[u] .. starts[u + 1]`, ascending by item. */
  readonly starts: Uint32Array;
  /** Per entry: its item. */
  readonly others: Uint32Array;
  /** The rating of an entry, not yet rounded to float32; computed when asked for, since a list of them all takes much memory. */
  readonly rating: (entry: number) => number;
}
