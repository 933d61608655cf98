import type { SortKeys } from './sortKeys.ts';

/** Bits that one pass sorts by: a count for each value of them still fits a processor's nearest cache. */
const digitBits = 11;
const digits = 1 << digitBits;
const passes = [0, digitBits, 2 * digitBits];

/** The rows in ascending order of their keys, equal ones in the order given. Linear in the number of rows (radix sort). */
export function sortRows(rows: Uint32Array, { high, low }: SortKeys): Uint32Array {
  return sortByWord(low === undefined ? rows : sortByWord(rows, low), high);
}

function sortByWord(rows: Uint32Array, keys: Uint32Array): Uint32Array {
  let sorted = rows;
  for (const shift of passes) sorted = sortByDigit(sorted, keys, shift);
  return sorted;
}

function sortByDigit(rows: Uint32Array, keys: Uint32Array, shift: number): Uint32Array {
  const places = new Uint32Array(digits);
  for (const row of rows) {
    const digit = digitOf(keys, row, shift);
    places[digit] = (places[digit] ?? 0) + 1;
  }
  if (places.includes(rows.length)) return rows;
  let before = 0;
  for (let digit = 0; digit < digits; digit++) {
    const count = places[digit] ?? 0;
    places[digit] = before;
    before += count;
  }
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) {
    const digit = digitOf(keys, row, shift);
    const place = places[digit] ?? 0;
    sorted[place] = row;
    places[digit] = place + 1;
  }
  return sorted;
}

function digitOf(keys: Uint32Array, row: number, shift: number): number {
  return ((keys[row] ?? 0) >>> shift) & (digits - 1);
}
