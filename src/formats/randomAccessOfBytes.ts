import type { RandomAccess } from './randomAccess.ts';

/** Bytes in memory as a file. */
export function randomAccessOfBytes(bytes: Uint8Array, name = 'bytes in memory'): RandomAccess {
  return {
    byteLength: bytes.length,
    name,
    slice: (start, end) => Promise.resolve(new Uint8Array(bytes.subarray(start, end)).buffer),
  };
}
