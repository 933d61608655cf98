import type { SparseRows } from '../core/sparseRows.ts';
import { strideOf } from './kernelRank.ts';

/** Multiplications of one chunk: about a millisecond, so that threads share evenly and a cancel is answered soon. */
const workAChunk = 3_000_000;

/** Vectors whose Gram matrix is summed in float32 before doubles take over; fixed, so that the sum is. */
const vectorsAGram = 1024;

/** Where chunks of rows begin and end: `bounds[i] .. bounds[i + 1]` is chunk i. */
export function rowChunks({ starts }: SparseRows, rank: number): Uint32Array {
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

/** The same for the Gram matrix of so many vectors. */
export function gramChunks(vectors: number): Uint32Array {
  const chunks = Math.ceil(vectors / vectorsAGram);
  return Uint32Array.from({ length: chunks + 1 }, (_, i) => Math.min(i * vectorsAGram, vectors));
}

/** Multiplications of a whole factorisation, roughly. */
export function factorisationWork(entries: number, rows: number, rank: number, maxIter: number): number {
  return maxIter * (entries * strideOf(rank) * rank + rows * rank * rank * (rank / 3 + 4));
}
