/** What Parquet's levels say of some rows of vectors: which number begins a row, and which row has numbers at all. */
export interface VectorLevels {
  readonly repetition: Uint8Array;
  readonly definition: Uint8Array;
}

/** One entry for each number, and one for each row without; `full` is the level of a number that is there. */
export function vectorLevels(
  rows: number,
  width: number,
  present: Uint8Array | undefined,
  full: number,
): VectorLevels {
  let entries = 0;
  for (let row = 0; row < rows; row++) entries += present?.[row] === 0 ? 1 : width;
  const repetition = new Uint8Array(entries).fill(1);
  const definition = new Uint8Array(entries).fill(full);
  for (let row = 0, entry = 0; row < rows; row++) {
    repetition[entry] = 0;
    if (present?.[row] === 0) definition[entry++] = 0;
    else entry += width;
  }
  return { repetition, definition };
}
