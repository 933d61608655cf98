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
  // Ids stay below NO_ID, so that none of them turns into it.
  return { high: Uint32Array.from(ids, (id) => (id === NO_ID ? last : descending ? NO_ID - 1 - id : id)) };
}

/**
 * Keys in the order of numbers: infinite ones at the ends, both zeros equal, NaN last in either direction. A double's
 * bits sort like its value once the sign is turned around, and all other bits too where it is negative.
 */
export function numberKeys(values: Float64Array | Float32Array, descending: boolean): SortKeys {
  const bits = new Uint32Array(Float64Array.from(values, (value) => value + 0).buffer);
  const high = new Uint32Array(values.length);
  const low = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row])) {
      high[row] = last;
      low[row] = last;
      continue;
    }
    const upper = bits[2 * row + upperHalf] ?? 0;
    const lower = bits[2 * row + 1 - upperHalf] ?? 0;
    const isNegative = upper >= signBit;
    const flip = isNegative === descending ? 0 : last;
    high[row] = upper ^ flip ^ (isNegative ? 0 : signBit);
    low[row] = lower ^ flip;
  }
  return { high, low };
}

/** Which half of a double holds its sign depends on the machine. */
const upperHalf = new Uint32Array(Float64Array.of(-0).buffer)[0] === 0 ? 1 : 0;
