/** Typed arrays that hold one value a row. */
export type TypedValues = Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array;

/** Fills `taken` (as long as `rows`) with the values at `rows`, in that order, and returns it. */
export function takeValues<V extends TypedValues>(values: V, rows: Uint32Array, taken: V): V {
  for (let i = 0; i < rows.length; i++) taken[i] = values[rows[i]!]!;
  return taken;
}

/** Fills `joined` (as long as both together) with the values of `a`, then those of `b`, and returns it. */
export function joinValues<V extends TypedValues>(a: V, b: V, joined: V): V {
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
