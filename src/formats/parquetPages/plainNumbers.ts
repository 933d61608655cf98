/** Physical types of numbers that are decoded here. */
export type NumberType = 'DOUBLE' | 'FLOAT' | 'INT32' | 'INT64';

export type PlainNumbers = Float64Array | Float32Array | Int32Array;

/** `count` numbers in PLAIN, little-endian; integers of 64 bit become doubles. Throws a plain Error. */
export function plainNumbers(
  type: NumberType,
  bytes: Uint8Array,
  start: number,
  count: number,
): PlainNumbers {
  const size = count * (type === 'DOUBLE' || type === 'INT64' ? 8 : 4);
  if (start + size > bytes.length) throw new Error('a page is shorter than its values');
  const own = new Uint8Array(size);
  own.set(bytes.subarray(start, start + size));
  switch (type) {
    case 'DOUBLE':
      return new Float64Array(own.buffer);
    case 'FLOAT':
      return new Float32Array(own.buffer);
    case 'INT32':
      return new Int32Array(own.buffer);
    case 'INT64':
      return numbersOfLongs(own.buffer);
  }
}

/** Integers put together from their halves: far faster than an object for each on the way. */
export function numbersOfLongs(
  buffer: ArrayBufferLike,
  start = 0,
  count = buffer.byteLength / 8,
): Float64Array {
  const halves = new Int32Array(buffer, start, count * 2);
  const numbers = new Float64Array(count);
  for (let i = 0; i < count; i++) numbers[i] = halves[2 * i + 1]! * 2 ** 32 + (halves[2 * i]! >>> 0);
  return numbers;
}
