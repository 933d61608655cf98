import type { ColumnOf } from '../../core/column.ts';

/** Cosine below which two users are not alike: they share what everybody uses, and little else. */
const leastSimilarity = 0.5;

/** Somebody like a user: the row in the model's part `users` and the cosine of the two affinity vectors, in [0.5, 1]. */
export interface NearRow {
  readonly row: number;
  readonly similarity: number;
}

/**
 * Finds the `most` users of rows `[start, end)` whose affinity vectors point most nearly the way of user `row`'s;
 * nearest first, equal ones by row. Those without a vector, or less than half alike, are no peers.
 *
 * A user's stored vector is (-1/s) [p_1 .. p_rank, -m, 1], so its first `rank` slots are the affinities p but for a factor that
 * all users of a tenant share: the cosine of those slots is the cosine of the affinities.
 */
export function nearestPeers(
  vectors: ColumnOf<'vector'>,
): (row: number, start: number, end: number, most: number) => readonly NearRow[] {
  const rank = vectors.width - 2;
  const lengths = new Float64Array(vectors.values.length / vectors.width);
  for (let row = 0; row < lengths.length; row++) lengths[row] = Math.sqrt(dot(vectors, rank, row, row));
  return (row, start, end, most) => {
    const near: NearRow[] = [];
    for (let other = start; other < end; other++) {
      if (other === row) continue;
      const similarity = Math.min(1, dot(vectors, rank, row, other) / (lengths[row]! * lengths[other]!));
      // False for NaN too: no vector, or one of length 0.
      if (!(similarity >= leastSimilarity)) continue;
      if (near.length === most && similarity <= near[most - 1]!.similarity) continue;
      const place = near.findIndex((kept) => kept.similarity < similarity);
      near.splice(place < 0 ? near.length : place, 0, { row: other, similarity });
      if (near.length > most) near.pop();
    }
    return near;
  };
}

function dot({ values, width }: ColumnOf<'vector'>, rank: number, a: number, b: number): number {
  let sum = 0;
  for (let i = 0; i < rank; i++) sum += values[a * width + i]! * values[b * width + i]!;
  return sum;
}
