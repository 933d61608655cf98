/** What decides how much memory a training takes. */
export interface TrainingSize {
  /** Distinct (tenant, user, resource). */
  readonly triples: number;
  /** What is trained on: the triples, or where the source gives its own likelihoods its rows. */
  readonly entries: number;
  /** Users and resources. */
  readonly names: number;
  readonly rank: number;
  /** Explicit mode: dislikes that are made up for each entry; 0 in implicit mode. */
  readonly complement: number;
  /** With the kernels, or in doubles without them. */
  readonly kernels: boolean;
  /** Rows of the access table, where a second model of fewer days is fitted for the threshold; else 0. */
  readonly refittedRows: number;
}

/**
 * Bytes that a training takes beside the access table that it starts from, when it takes most. With T triples, E entries, N names,
 * rank k, vectors of s = k rounded up to fours, and R = E (1 + complement) ratings:
 *
 * - from beginning to end: triples 44 T (three ids, count, two days, two times) and the index 8 E + 40 N (places of the
 *   resources in the matrix and in the model; ids, row starts, rows in the model);
 * - then the largest of
 *   - explicit mode's sampling 16 R (draws, the sorted ones, the merged ratings);
 *   - the factorisation: in the kernels 17 R (entries both ways, 8 each, and the tables of the sort) + (4 s + 8 k) N (vectors, first
 *     ones, copies); in doubles 12 R (ratings, and both once more by resource) + 8 k N. Explicit mode holds its 8 R beside;
 *   - the model, 24 E (counts, days, users, and the weights that reference pairs are drawn by) + 8 (k + 2) N, beside
 *     writing it: 50 E + 16 (k + 2) N (a part as Parquet and the pieces it is joined from);
 *   - the model, beside the second fit for the threshold: its table, 48 a row, and all of the above but the writing.
 */
export function trainingMemory(size: TrainingSize): number {
  const { triples, entries, names, rank, complement, refittedRows } = size;
  const ratings = entries * (1 + complement);
  const held = 44 * triples + 8 * entries + 40 * names;
  const sampling = complement === 0 ? 0 : 16 * ratings;
  const merged = complement === 0 ? 0 : 8 * ratings;
  const factorisation = merged + factorisationBytes(size, ratings);
  const model = 24 * entries + 8 * (rank + 2) * names;
  const writing = 50 * entries + 16 * (rank + 2) * names;
  const fit = Math.max(sampling, factorisation, model);
  const refit = refittedRows === 0 ? 0 : model + 48 * refittedRows + held + fit;
  return held + Math.max(fit, model + writing, refit);
}

function factorisationBytes({ names, rank, kernels }: TrainingSize, ratings: number): number {
  const stride = 4 * Math.ceil(rank / 4);
  return kernels ? 17 * ratings + (4 * stride + 8 * rank) * names : 12 * ratings + 8 * rank * names;
}
