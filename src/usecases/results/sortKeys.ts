import { NO_ID } from '../../core/dictionary.ts';

/** What rows are sorted by: unsigned numbers of 32 bits, or of 64 in two halves, one for each row of the run. */
export interface SortKeys {
  readonly high: Uint32Array;
  readonly low?: Uint32Array;
}

const last = 0xffff_ffff;
const signBit = 0x8000_0000;

/** Keys in the order of ids; "no text" comes last in either direction. */
export function idKeys(ids: Uint32Array | Uint8Array, descending: boolean): SortKeys {
  const high = new Uint32Array(ids);
  // Ids stay below NO_ID, so that none of them turns into it.
  if (descending) for (const [row, id] of ids.entries()) high[row] = id === NO_ID ? last : NO_ID - 1 - id;
  return { high };
}

/**
 * Keys in the order of numbers: infinite ones at the ends, both zeros equal, NaN last in either direction. The bits of a
 * number sort like its value once the sign is turned around, and all the others too where it is negative.
 */
export function numberKeys(values: Float64Array | Float32Array, descending: boolean): SortKeys {
  const bits = new Uint32Array(values.slice().buffer);
  const words = values.BYTES_PER_ELEMENT / 4;
  const high = new Uint32Array(values.length);
  const low = new Uint32Array(words === 2 ? values.length : 0);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? NaN;
    const upper = value === 0 ? 0 : (bits[words * row + words - 1] ?? 0);
    const isNegative = upper >= signBit;
    const flip = isNegative === descending ? 0 : last;
    const isNone = Number.isNaN(value);
    high[row] = isNone ? last : upper ^ flip ^ (isNegative ? 0 : signBit);
    if (words === 2) low[row] = isNone ? last : (bits[2 * row] ?? 0) ^ flip;
  }
  return words === 2 ? { high, low } : { high };
}
