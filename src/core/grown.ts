type Growable =
  Uint8Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** The array itself when it has room for `length` elements, else a copy of at least twice its size. */
export function grown<A extends Growable>(array: A, length: number): A {
  if (length <= array.length) return array;
  const Same = array.constructor as new (length: number) => A;
  const larger = new Same(Math.max(length, array.length * 2));
  larger.set(array);
  return larger;
}
