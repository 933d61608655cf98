/** The smallest module with a SIMD128 instruction: a function that drops a vector of zeros. */
const simdModule = new Uint8Array([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // magic, version 1
  ...[1, 4, 1, 0x60, 0, 0], // one type: () => ()
  ...[3, 2, 1, 0], // one function of it
  ...[10, 9, 1, 7, 0, 0x41, 0, 0xfd, 15, 0x1a, 11], // i32.const 0, i8x16.splat, drop, end
]);

/** Can WebAssembly here use SIMD128 and memory that threads share? */
export function isSupported(): boolean {
  return typeof SharedArrayBuffer === 'function' && WebAssembly.validate(simdModule);
}
