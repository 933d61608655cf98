import { each, multiplyAdd, multiplySubtract, range, triangle } from './registers.mjs';

/** The solver's inner parts for a small rank, without a loop: the compiler unrolls none. */
export function minimumUnrolled(rank, layout) {
  const rows = range(rank);
  return {
    factor: each(rows, (j) => factorColumn(rank, j, layout)),
    substitute: [
      ...rows.map((i) => forward(i, layout)),
      ...rows.toReversed().map((i) => backward(rank, i, layout)),
    ].join('\n'),
    gradient: each(rows, (i) => gradientOf(rank, i, layout)),
  };
}

const at = (base, place) => `v128.load(scratch, ${base + 16 * place})`;
const put = (base, place, value) => `v128.store(scratch, ${value}, ${base + 16 * place});`;

function factorColumn(rank, j, { a, l, inverse, passive }) {
  const term = (i, c) => `      s = ${multiplySubtract('s', at(l, triangle(i, c)), at(l, triangle(j, c)))};`;
  const below = range(rank - j - 1).map((k) => j + 1 + k);
  return `  {
    const p: v128 = ${at(passive, j)};
    {
      const diagonal: v128 = v128.bitselect(${at(a, triangle(j, j))}, one, p);
      let s: v128 = diagonal;
${each(range(j), (c) => term(j, c))}
      doubt = v128.or(doubt, v128.not(f32x4.ge(s, f32x4.mul(diagonal, least))));
      inverse = f32x4.div(one, f32x4.sqrt(s));
      ${put(inverse, j, 'inverse')}
    }
${each(
  below,
  (i) => `    {
      let s: v128 = v128.and(v128.and(${at(a, triangle(i, j))}, p), ${at(passive, i)});
${each(range(j), (c) => term(i, c))}
      ${put(l, triangle(i, j), 'f32x4.mul(s, inverse)')}
    }`,
)}
  }`;
}

function forward(i, { b, l, inverse, x, passive }) {
  return `  {
    let s: v128 = v128.and(${at(b, i)}, ${at(passive, i)});
${each(range(i), (c) => `    s = ${multiplySubtract('s', at(l, triangle(i, c)), at(x, c))};`)}
    ${put(x, i, `f32x4.mul(s, ${at(inverse, i)})`)}
  }`;
}

function backward(rank, i, { l, inverse, x }) {
  const later = range(rank).slice(i + 1);
  return `  {
    let s: v128 = ${at(x, i)};
${each(later, (c) => `    s = ${multiplySubtract('s', at(l, triangle(c, i)), at(x, c))};`)}
    ${put(x, i, `f32x4.mul(s, ${at(inverse, i)})`)}
  }`;
}

function gradientOf(rank, i, { a, b, x, passive, violated }) {
  const element = (c) => at(a, i >= c ? triangle(i, c) : triangle(c, i));
  return `  {
    let g: v128 = f32x4.neg(${at(b, i)});
${each(range(rank), (c) => `    g = ${multiplyAdd('g', element(c), at(x, c))};`)}
    const v: v128 = v128.bitselect(f32x4.lt(${at(x, i)}, zero), f32x4.lt(g, slack), ${at(passive, i)});
    ${put(violated, i, 'v')}
    count = i32x4.sub(count, v);
  }`;
}
