import { multiplyAdd, multiplySubtract } from './registers.mjs';

/** Address of register `i` of a vector, and of the first one of row `i` of a triangle. */
const of = (i) => `scratch + (${i} << 4)`;
const rowOf = (i) => `scratch + ((${i} * (${i} + 1)) << 3)`;

/** The solver's inner parts for a large rank, in loops. */
export function minimumLoops(rank, { a, b, l, inverse, x, passive, violated }) {
  return {
    factor: `  for (let j: usize = 0; j < ${rank}; j++) {
    const lj: usize = ${rowOf('j')} + ${l};
    const pj: v128 = v128.load(${of('j')}, ${passive});
    for (let i: usize = j; i < ${rank}; i++) {
      const row: usize = ${rowOf('i')};
      const li: usize = row + ${l};
      const element: v128 = v128.load(row + (j << 4), ${a});
      const start: v128 = i == j
        ? v128.bitselect(element, one, pj)
        : v128.and(v128.and(element, pj), v128.load(${of('i')}, ${passive}));
      let s: v128 = start;
      for (let c: usize = 0; c < j; c++) {
        s = ${multiplySubtract('s', 'v128.load(li + (c << 4))', 'v128.load(lj + (c << 4))')};
      }
      if (i == j) {
        doubt = v128.or(doubt, v128.not(f32x4.ge(s, f32x4.mul(start, least))));
        inverse = f32x4.div(one, f32x4.sqrt(s));
        v128.store(${of('j')}, inverse, ${inverse});
      } else {
        v128.store(li + (j << 4), f32x4.mul(s, inverse));
      }
    }
  }`,
    substitute: `  for (let i: usize = 0; i < ${rank}; i++) {
    const li: usize = ${rowOf('i')} + ${l};
    let s: v128 = v128.and(v128.load(${of('i')}, ${b}), v128.load(${of('i')}, ${passive}));
    for (let c: usize = 0; c < i; c++) {
      s = ${multiplySubtract('s', 'v128.load(li + (c << 4))', `v128.load(${of('c')}, ${x})`)};
    }
    v128.store(${of('i')}, f32x4.mul(s, v128.load(${of('i')}, ${inverse})), ${x});
  }
  for (let i: isize = ${rank - 1}; i >= 0; i--) {
    let s: v128 = v128.load(${of('i')}, ${x});
    for (let c: usize = i + 1; c < ${rank}; c++) {
      s = ${multiplySubtract('s', `v128.load(${rowOf('c')} + (i << 4), ${l})`, `v128.load(${of('c')}, ${x})`)};
    }
    v128.store(${of('i')}, f32x4.mul(s, v128.load(${of('i')}, ${inverse})), ${x});
  }`,
    gradient: `  for (let i: usize = 0; i < ${rank}; i++) {
    const row: usize = ${rowOf('i')};
    let g: v128 = f32x4.neg(v128.load(${of('i')}, ${b}));
    for (let c: usize = 0; c <= i; c++) {
      g = ${multiplyAdd('g', `v128.load(row + (c << 4), ${a})`, `v128.load(${of('c')}, ${x})`)};
    }
    for (let c: usize = i + 1; c < ${rank}; c++) {
      g = ${multiplyAdd('g', `v128.load(${rowOf('c')} + (i << 4), ${a})`, `v128.load(${of('c')}, ${x})`)};
    }
    const p: v128 = v128.load(${of('i')}, ${passive});
    const v: v128 = v128.bitselect(f32x4.lt(v128.load(${of('i')}, ${x}), zero), f32x4.lt(g, slack), p);
    v128.store(${of('i')}, v, ${violated});
    count = i32x4.sub(count, v);
  }`,
  };
}
