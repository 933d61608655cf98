import type { Place } from './layOut.ts';

/** A place in the memory as whole numbers. */
export function wordsOf({ buffer }: WebAssembly.Memory, { at, bytes }: Place): Uint32Array {
  return new Uint32Array(buffer, at, bytes / 4);
}

/** A place in the memory as float32. */
export function floatsOf({ buffer }: WebAssembly.Memory, { at, bytes }: Place): Float32Array {
  return new Float32Array(buffer, at, bytes / 4);
}
