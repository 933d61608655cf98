import { minimumLoops } from './minimumLoops.mjs';
import { minimumUnrolled } from './minimumUnrolled.mjs';

/** Up to this rank the solver is unrolled. */
const unrolledUpTo = 16;

/** Non-negative least squares of four systems at once by block principal pivoting. */
export function solverSource(rank, layout) {
  const { b, x, passive, violated, doubt } = layout;
  const { factor, substitute, gradient } =
    rank <= unrolledUpTo ? minimumUnrolled(rank, layout) : minimumLoops(rank, layout);
  return `
/**
 * The unconstrained minimum over the passive coordinates of each lane, by Cholesky; the others are 0. A pivot that is next to
 * nothing of its diagonal, where float32 says little, raises the doubt.
 */
function minimum(scratch: usize): void {
  const one: v128 = f32x4.splat(1);
  const least: v128 = f32x4.splat(1e-4);
  let doubt: v128 = v128.load(scratch, ${doubt});
  let inverse: v128 = one;
${factor}
  v128.store(scratch, doubt, ${doubt});
${substitute}
}

/** Marks the coordinates that contradict optimality, and counts them by lane. */
function violations(scratch: usize, slack: v128): v128 {
  const zero: v128 = f32x4.splat(0);
  let count: v128 = i32x4.splat(0);
${gradient}
  return count;
}

/**
 * Block principal pivoting (Portugal, Judice, Vicente 1994; Kim, Park 2011): exchange all that is violated; where that stops
 * helping, only the last of them, which ends always.
 */
function solveNonNegative(scratch: usize): void {
  let largest: v128 = f32x4.splat(0);
  for (let i: usize = 0; i < ${rank}; i++) {
    largest = f32x4.max(largest, f32x4.abs(v128.load(scratch + (i << 4), ${b})));
  }
  const slack: v128 = f32x4.mul(largest, f32x4.splat(-1e-6));
  let fewest: v128 = i32x4.splat(${rank + 1});
  let tries: v128 = i32x4.splat(3);
  for (let round = 0; round < ${20 + 8 * rank}; round++) {
    minimum(scratch);
    const count: v128 = violations(scratch, slack);
    if (!v128.any_true(count)) break;
    const better: v128 = i32x4.lt_s(count, fewest);
    fewest = i32x4.min_s(count, fewest);
    const all: v128 = v128.or(better, i32x4.gt_s(tries, i32x4.splat(0)));
    tries = v128.bitselect(i32x4.splat(3), i32x4.sub(tries, i32x4.splat(1)), better);
    let found: v128 = all;
    for (let i: isize = ${rank - 1}; i >= 0; i--) {
      const v: v128 = v128.load(scratch + (i << 4), ${violated});
      const exchanged: v128 = v128.and(v, v128.or(all, v128.not(found)));
      found = v128.or(found, v);
      const p: v128 = v128.load(scratch + (i << 4), ${passive});
      v128.store(scratch + (i << 4), v128.xor(p, exchanged), ${passive});
    }
  }
  const zero: v128 = f32x4.splat(0);
  for (let i: usize = 0; i < ${rank}; i++) {
    v128.store(scratch + (i << 4), f32x4.max(v128.load(scratch + (i << 4), ${x}), zero), ${x});
  }
}`;
}
