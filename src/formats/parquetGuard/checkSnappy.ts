import { readVarint } from './readVarint.ts';

/**
 * Checks that Snappy's elements go forward and make `size` bytes together.
 * As google/snappy's format_description.txt has it. Throws a plain Error.
 */
export function checkSnappy(bytes: Uint8Array, size: number): void {
  const preamble = readVarint(bytes, 0, bytes.length);
  if (preamble.value !== size) throw new Error('a page is not as large as it says');
  let [offset, made] = [preamble.end, 0];
  while (offset < bytes.length) {
    const tag = bytes[offset++]!;
    const kind = tag & 3;
    const length = kind === 0 ? literalLength(bytes, offset, tag >> 2) : copyLength(kind, tag);
    // A literal of up to 60 bytes has its length in the tag; a copy's distance takes 1, 2 or 4 bytes.
    if (kind === 0) offset += Math.max(0, (tag >> 2) - 59) + length;
    else offset += kind === 3 ? 4 : kind;
    made += length;
    if (offset > bytes.length || made > size) throw new Error('a page is badly compressed');
  }
  if (made !== size) throw new Error('a page is not as large as it says');
}

function literalLength(bytes: Uint8Array, offset: number, code: number): number {
  if (code < 60) return code + 1;
  let length = 1;
  for (let i = 0; i < code - 59; i++) length += (bytes[offset + i] ?? 0) * 2 ** (8 * i);
  return length;
}

function copyLength(kind: number, tag: number): number {
  return kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
}
