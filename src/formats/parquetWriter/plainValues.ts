import type { ColumnType } from '../../core/column.ts';

type Numbers = Float64Array | Float32Array | Int32Array;

/** Values as Parquet's PLAIN: little-endian, a bit each for booleans. */
export function plainValues(type: Exclude<ColumnType, 'text'>, values: Numbers | Uint8Array): Uint8Array {
  switch (type) {
    case 'int64':
    case 'timestamp':
      return longs(values);
    case 'boolean':
      return bits(values);
    case 'double':
    case 'float':
    case 'int32':
    case 'day':
    case 'vector':
      return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  }
}

/** 64-bit integers, put together from their halves: far faster than an object for each on the way. */
function longs(values: ArrayLike<number>): Uint8Array {
  const halves = new Int32Array(values.length * 2);
  for (let i = 0; i < values.length; i++) {
    const value = Math.round(values[i]!);
    halves[2 * i] = value;
    halves[2 * i + 1] = Math.floor(value / 2 ** 32);
  }
  return new Uint8Array(halves.buffer);
}

function bits(values: ArrayLike<number>): Uint8Array {
  const packed = new Uint8Array(Math.ceil(values.length / 8));
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) packed[i >> 3]! |= 1 << (i & 7);
  return packed;
}
