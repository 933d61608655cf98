/**
 * Products of pairs of vectors in doubles. A vector takes whole registers of two, four columns at a time (the rest is 0): column i belongs to the
 * i % 4th of four sums, as in src/engine/accessAnomaly/pairProduct.ts, so both have the same bits.
 */
export const pairsSource = `
/** The products of pairs from .. to, each a row (u32) of either side; NaN for a row that a side does not have. */
export function multiplyPairs(
  users: usize, resources: usize, userVectors: usize, resourceVectors: usize, products: usize,
  from: i32, to: i32, userRows: u32, resourceRows: u32, vectorBytes: usize,
): void {
  for (let pair: usize = from; pair < <usize>to; pair++) {
    const user = load<u32>(users + (pair << 2));
    const resource = load<u32>(resources + (pair << 2));
    if (user >= userRows || resource >= resourceRows) {
      store<f64>(products + (pair << 3), NaN);
      continue;
    }
    let p = userVectors + <usize>user * vectorBytes;
    let q = resourceVectors + <usize>resource * vectorBytes;
    const end = p + vectorBytes;
    let low = f64x2.splat(0);
    let high = f64x2.splat(0);
    do {
      low = f64x2.add(low, f64x2.mul(v128.load(p), v128.load(q)));
      high = f64x2.add(high, f64x2.mul(v128.load(p, 16), v128.load(q, 16)));
      p += 32;
      q += 32;
    } while (p < end);
    const sum = f64x2.add(low, high);
    store<f64>(products + (pair << 3), f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1));
  }
}

/** Bytes of scratch memory that one thread needs. */
export function scratchBytes(): usize { return 0; }
`;
