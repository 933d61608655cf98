import type { SortKeys } from './sortKeys.ts';

/** Bits that one pass sorts by: a count for each value of them fits a processor's nearest cache. */
const digitBits = 11;
const digits = 1 << digitBits;
const shifts = [0, digitBits, 2 * digitBits];

/** The rows in ascending order of their keys, equal ones in the order given. Linear in the number of rows (radix sort). */
export function sortRows(rows: Uint32Array, { high, low }: SortKeys): Uint32Array {
  return sortByWord(low === undefined ? rows : sortByWord(rows, low), high);
}

interface Sorting {
  readonly rows: Uint32Array;
  /** Key of each of `rows`: they move together, which is faster than looking each one up. */
  readonly keys: Uint32Array;
}

function sortByWord(rows: Uint32Array, keyOf: Uint32Array): Uint32Array {
  const keys = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) keys[i] = keyOf[rows[i] ?? 0] ?? 0;
  let from: Sorting = { rows, keys };
  let to: Sorting | undefined;
  for (const shift of shifts) {
    const places = placesOf(from.keys, shift);
    if (places === undefined) continue;
    to ??= { rows: new Uint32Array(rows.length), keys: new Uint32Array(rows.length) };
    moveByDigit(from, to, places, shift);
    const free = from.rows === rows ? { rows: new Uint32Array(rows.length), keys: from.keys } : from;
    from = to;
    to = free;
  }
  return from.rows;
}

/** Where the first key with each digit goes; undefined where all have the same one. */
function placesOf(keys: Uint32Array, shift: number): Uint32Array | undefined {
  const places = new Uint32Array(digits);
  for (const key of keys) {
    const digit = (key >>> shift) & (digits - 1);
    places[digit] = (places[digit] ?? 0) + 1;
  }
  if (places.includes(keys.length)) return undefined;
  let before = 0;
  for (let digit = 0; digit < digits; digit++) {
    const count = places[digit] ?? 0;
    places[digit] = before;
    before += count;
  }
  return places;
}

function moveByDigit(from: Sorting, to: Sorting, places: Uint32Array, shift: number): void {
  for (let i = 0; i < from.keys.length; i++) {
    const key = from.keys[i] ?? 0;
    const digit = (key >>> shift) & (digits - 1);
    const place = places[digit] ?? 0;
    places[digit] = place + 1;
    to.rows[place] = from.rows[i] ?? 0;
    to.keys[place] = key;
  }
}
