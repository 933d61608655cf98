import { readVarint } from '../parquetGuard/readVarint.ts';

/** Bits that a number may have here: more would be a dictionary of sixteen million values in one row group. */
const mostBits = 24;

/**
 * Fills `into` with numbers of `width` bits from a hybrid of run lengths and packed bits that begins at `start`.
 * Source: apache/parquet-format, Encodings.md, "Run Length Encoding / Bit-Packing Hybrid". Throws a plain Error.
 */
export function readRuns<Numbers extends Uint8Array | Uint32Array>(
  bytes: Uint8Array,
  start: number,
  width: number,
  into: Numbers,
): Numbers {
  if (width > mostBits) throw new Error(`a page has numbers of ${width} bits`);
  for (let offset = start, at = 0; at < into.length;) {
    const { value: head, end } = readVarint(bytes, offset, bytes.length);
    if (head % 2 === 0) {
      const valueEnd = end + Math.ceil(width / 8);
      into.fill(littleEndian(bytes, end, valueEnd), at, at + head / 2);
      at += head / 2;
      offset = valueEnd;
    } else {
      const groups = (head - 1) / 2;
      unpack(bytes, end, width, into, at, Math.min(into.length, at + groups * 8));
      at += groups * 8;
      offset = end + groups * width;
    }
  }
  return into;
}

function littleEndian(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = end - 1; at >= start; at--) value = value * 256 + (bytes[at] ?? 0);
  return value;
}

/** Numbers `at .. end`; bytes that a writer left out because they only fill up count as 0. */
function unpack(
  bytes: Uint8Array,
  start: number,
  width: number,
  into: Uint8Array | Uint32Array,
  at: number,
  end: number,
): void {
  const mask = (1 << width) - 1;
  let [place, bits, filled] = [start, 0, 0];
  for (let i = at; i < end; i++) {
    for (; filled < width; filled += 8) bits |= bytes[place++]! << filled;
    into[i] = bits & mask;
    bits >>>= width;
    filled -= width;
  }
}
