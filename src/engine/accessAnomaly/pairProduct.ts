import type { PairSides } from '../../core/pairKernel.ts';

/**
 * p.q of a user's and a resource's row, NaN where one of them has no vector. Column i is added to the (i % 4)th of four sums, as two SIMD
 * registers would: tools/kernels/pairsSource.mjs has the same bits.
 */
export function pairProduct({ users, resources, width }: PairSides, user: number, resource: number): number {
  const u = user * width;
  const r = resource * width;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = width - (width % 4);
  for (let i = 0; i < whole; i += 4) {
    a += users[u + i]! * resources[r + i]!;
    b += users[u + i + 1]! * resources[r + i + 1]!;
    c += users[u + i + 2]! * resources[r + i + 2]!;
    d += users[u + i + 3]! * resources[r + i + 3]!;
  }
  if (whole < width) a += users[u + whole]! * resources[r + whole]!;
  if (whole + 1 < width) b += users[u + whole + 1]! * resources[r + whole + 1]!;
  if (whole + 2 < width) c += users[u + whole + 2]! * resources[r + whole + 2]!;
  return a + c + (b + d);
}
