import type { FactorisationRequest } from '../core/factoriser.ts';
import { gramChunks, sharedParts } from './chunks.ts';
import { controlEnd } from './control.ts';
import { matrixRegisters, strideOf } from './kernelRank.ts';
import { align, layOut, type Place } from './layOut.ts';

/** One side's ratings, its vectors, and the chunks they are worked on in. */
export interface SidePlaces {
  readonly rows: number;
  readonly starts: Place;
  /** Per rating: the row on the other side (u32), and the rating by alpha (f32). */
  readonly entries: Place;
  readonly vectors: Place;
  /** Where chunks of rows begin and end; written once the rows are there. */
  readonly rowBounds: Place;
  readonly gramBounds: { readonly place: Place; readonly values: Uint32Array };
}

/** Where everything of a factorisation lies. */
export interface JobMemory {
  readonly users: SidePlaces;
  readonly items: SidePlaces;
  /** Parts that the entries are sorted by items in: a table of the items each, and bounds of what is taken at a time. */
  readonly parts: number;
  readonly tables: Place;
  readonly tableBytes: number;
  readonly partBounds: Place;
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
  { ratings }: FactorisationRequest,
  rank: number,
  threads: number,
  scratchBytes: number,
): JobMemory {
  const { place, end } = layOut(controlEnd);
  const entries = ratings.others.length;
  const side = (rows: number): SidePlaces => {
    const values = gramChunks(rows);
    return {
      rows,
      starts: place(4 * (rows + 1)),
      entries: place(8 * entries),
      vectors: place(4 * strideOf(rank) * rows),
      rowBounds: place(4 * (rows + 1)),
      gramBounds: { place: place(values.byteLength), values },
    };
  };
  const users = side(ratings.starts.length - 1);
  const items = side(ratings.items);
  const parts = sharedParts(entries, ratings.items, threads);
  const tableBytes = align(4 * ratings.items);
  const gramBytes = 32 * matrixRegisters(rank);
  const chunks = Math.max(users.gramBounds.values.length, items.gramBounds.values.length) - 1;
  return {
    users,
    items,
    parts,
    tables: place(parts * tableBytes),
    tableBytes,
    partBounds: place(8 * parts),
    grams: place(chunks * gramBytes),
    gramBytes,
    gram: place(gramBytes / 2),
    scratch: place(threads * align(scratchBytes)),
    scratchBytes: align(scratchBytes),
    bytes: end(),
  };
}
