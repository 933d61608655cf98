/** Reads a number of at most 64 bits, seven a byte, before `end`. Throws a plain Error where it does not end. */
export function readVarint(
  bytes: Uint8Array,
  start: number,
  end: number,
): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let i = 0; i < 10 && start + i < end; i++) {
    const byte = bytes[start + i]!;
    value += (byte & 127) * 2 ** (7 * i);
    if (byte < 128) return { value, end: start + i + 1 };
  }
  throw new Error('a number in a page does not end');
}
