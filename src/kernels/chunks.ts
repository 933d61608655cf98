import { strideOf } from './kernelRank.ts';

/** Multiplications of one chunk: about a millisecond, so that threads share evenly and a cancel is answered soon. */
const workAChunk = 3_000_000;

/** Vectors whose Gram matrix is summed in float32 before doubles take over; fixed, so that the sum is. */
const vectorsAGram = 1024;

/** Float32 sums move to doubles after so many entries (tools/kernels/accumulateSource.mjs). */
const entriesAFlush = 2048;

/** Entries of a row that are added at a time; the sums of a row that is cut there have the bits of one that is not. */
export function longRowPart(rank: number): number {
  return entriesAFlush * Math.max(1, Math.floor(workAChunk / entryWork(rank) / entriesAFlush));
}

/** Where chunks of rows begin and end: `bounds[i] .. bounds[i + 1]` is chunk i. A row of more than a part is one by itself. */
export function rowChunks(starts: Uint32Array, rank: number): Uint32Array {
  const workAnEntry = entryWork(rank);
  const workARow = rank * rank * (rank / 3 + 4);
  const part = longRowPart(rank);
  const bounds = [0];
  const rows = starts.length - 1;
  let work = 0;
  // Four rows are solved at a time.
  for (let row = 0; row < rows; row += 4) {
    const end = Math.min(row + 4, rows);
    const entries = starts[end]! - starts[row]!;
    if (entries > part && hasLongRow(starts, row, end, part)) {
      if (bounds[bounds.length - 1]! < row) bounds.push(row);
      for (let next = row + 1; next <= end; next++) bounds.push(next);
      work = 0;
      continue;
    }
    work += entries * workAnEntry + 4 * workARow;
    if (work >= workAChunk || end === rows) {
      bounds.push(end);
      work = 0;
    }
  }
  return Uint32Array.from(bounds);
}

/** Multiplications of one entry of a row. */
function entryWork(rank: number): number {
  return (strideOf(rank) * rank) / 2;
}

function hasLongRow(starts: Uint32Array, from: number, to: number, part: number): boolean {
  for (let row = from; row < to; row++) if (starts[row + 1]! - starts[row]! > part) return true;
  return false;
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
