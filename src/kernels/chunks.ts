import { strideOf } from './kernelRank.ts';

/** Multiplications of one chunk: about a millisecond, so that threads share evenly and a cancel is answered soon. */
const workAChunk = 3_000_000;

/** Vectors whose Gram matrix is summed in float32 before doubles take over; fixed, so that the sum is. */
const vectorsAGram = 1024;

/** Where chunks of rows begin and end: `bounds[i] .. bounds[i + 1]` is chunk i. */
export function rowChunks(starts: Uint32Array, rank: number): Uint32Array {
  const entryWork = (strideOf(rank) * rank) / 2;
  const rowWork = rank * rank * (rank / 3 + 4);
  const bounds = [0];
  const rows = starts.length - 1;
  let work = 0;
  // Four rows are solved at a time.
  for (let row = 0; row < rows; row += 4) {
    const end = Math.min(row + 4, rows);
    work += (starts[end]! - starts[row]!) * entryWork + 4 * rowWork;
    if (work >= workAChunk || end === rows) {
      bounds.push(end);
      work = 0;
    }
  }
  return Uint32Array.from(bounds);
}

/** More chunks than this there are not. */
export function mostRowChunks(rows: number): number {
  return Math.ceil(rows / 4);
}

/** The same for the Gram matrix of so many vectors. */
export function gramChunks(vectors: number): Uint32Array {
  const chunks = Math.ceil(vectors / vectorsAGram);
  return Uint32Array.from({ length: chunks + 1 }, (_, i) => Math.min(i * vectorsAGram, vectors));
}

/** In how many parts so many threads share the entries; each part has a table of the items, which stays small beside the entries. */
export function sharedParts(entries: number, items: number, threads: number): number {
  if (threads === 1) return 1;
  return Math.max(1, Math.min(4 * threads, Math.floor(entries / (4 * items))));
}

/** Multiplications of a whole factorisation, roughly. */
export function factorisationWork(entries: number, rows: number, rank: number, maxIter: number): number {
  return maxIter * (entries * strideOf(rank) * rank + rows * rank * rank * (rank / 3 + 4));
}
