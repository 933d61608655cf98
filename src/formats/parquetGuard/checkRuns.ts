import { readVarint } from './readVarint.ts';

/** Bytes `start` to `end` (exclusive) of a page, with numbers of `width` bits, `values` of them. */
export interface RunSpan {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly width: number;
  readonly values: number;
}

/** Packed numbers are filled up to groups of eight, by DuckDB to 32. */
const mostPadding = 255;

/**
 * Checks a hybrid of run lengths and packed bits: no run is longer than the values that are still missing, so decoding
 * it ends. Gives how many of the numbers are `wanted`. Throws a plain Error.
 */
export function checkRuns(span: RunSpan, wanted: number): number {
  const { bytes, end, width, values } = span;
  if (width > 32) throw new Error(`a page has numbers of ${width} bits`);
  let [offset, seen, found] = [span.start, 0, 0];
  while (seen < values) {
    const head = readVarint(bytes, offset, end);
    offset = head.end;
    const isPacked = head.value % 2 === 1;
    const count = isPacked ? ((head.value - 1) / 2) * 8 : head.value / 2;
    if (count > values - seen + (isPacked ? mostPadding : 0))
      throw new Error('a run is longer than its page');
    const size = Math.ceil(isPacked ? (count * width) / 8 : width / 8);
    const taken = Math.min(count, values - seen);
    // Some writers leave out what only fills up.
    if (offset + Math.ceil(isPacked ? (taken * width) / 8 : size) > end) throw new Error('a page is cut');
    if (width <= 8) {
      found += isPacked
        ? countPacked(bytes, offset, taken, width, wanted)
        : bytes[offset] === wanted
          ? count
          : 0;
    }
    offset += size;
    seen += taken;
  }
  return found;
}

function countPacked(bytes: Uint8Array, start: number, count: number, width: number, wanted: number): number {
  const mask = (1 << width) - 1;
  let found = 0;
  for (let i = 0, bit = 0; i < count; i++, bit += width) {
    const place = start + (bit >> 3);
    const pair = bytes[place]! | ((bytes[place + 1] ?? 0) << 8);
    if (((pair >> (bit & 7)) & mask) === wanted) found++;
  }
  return found;
}
