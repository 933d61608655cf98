import type { FactorisationRequest } from '../core/factoriser.ts';
import type { SparseRows } from '../core/sparseRows.ts';
import { gramChunks, rowChunks } from './chunks.ts';
import { controlEnd } from './control.ts';
import { matrixRegisters, strideOf } from './kernelRank.ts';

/** Something in the shared memory: its address and size, in bytes. */
export interface Place {
  readonly at: number;
  readonly bytes: number;
}

/** One side's ratings, its vectors, and the chunks they are worked on in. */
export interface SidePlaces {
  readonly rows: SparseRows;
  readonly starts: Place;
  readonly others: Place;
  readonly ratings: Place;
  readonly vectors: Place;
  readonly rowBounds: { readonly place: Place; readonly values: Uint32Array };
  readonly gramBounds: { readonly place: Place; readonly values: Uint32Array };
}

/** Where everything of a factorisation lies. */
export interface JobMemory {
  readonly users: SidePlaces;
  readonly items: SidePlaces;
  /** Gram matrices of chunks, in doubles, and their sum as float32. */
  readonly grams: Place;
  readonly gramBytes: number;
  readonly gram: Place;
  /** One after the other, a thread each. */
  readonly scratch: Place;
  readonly scratchBytes: number;
  /** Of all of it. */
  readonly bytes: number;
}

/** Lays out a factorisation with the kernel of `rank` on so many threads. Allocates nothing large. */
export function planMemory(
  request: FactorisationRequest,
  rank: number,
  threads: number,
  scratchBytes: number,
): JobMemory {
  let at = align(controlEnd);
  const place = (bytes: number): Place => {
    const start = at;
    at += align(bytes);
    return { at: start, bytes };
  };
  const boundsOf = (values: Uint32Array): SidePlaces['rowBounds'] => ({
    place: place(values.byteLength),
    values,
  });
  const side = (rows: SparseRows): SidePlaces => {
    const count = rows.starts.length - 1;
    return {
      rows,
      starts: place(rows.starts.byteLength),
      others: place(rows.others.byteLength),
      ratings: place(rows.values.byteLength),
      vectors: place(4 * strideOf(rank) * count),
      rowBounds: boundsOf(rowChunks(rows, rank)),
      gramBounds: boundsOf(gramChunks(count)),
    };
  };
  const users = side(request.byUser);
  const items = side(request.byItem);
  const gramBytes = 32 * matrixRegisters(rank);
  const chunks = Math.max(users.gramBounds.values.length, items.gramBounds.values.length) - 1;
  return {
    users,
    items,
    grams: place(chunks * gramBytes),
    gramBytes,
    gram: place(gramBytes / 2),
    scratch: place(threads * align(scratchBytes)),
    scratchBytes: align(scratchBytes),
    get bytes() {
      return at;
    },
  };
}

/** To whole cache lines: threads do not share one. */
function align(bytes: number): number {
  return 64 * Math.ceil(bytes / 64);
}
