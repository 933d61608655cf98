import {
  each,
  lowerDoubles,
  matrixRowsOf,
  multiplyAdd,
  passesOf,
  quadsOf,
  spread,
  upperDoubles,
} from './registers.mjs';

/** The sum of y y' over a chunk of vectors. */
export function gramSource(registers) {
  return `
/** Writes the sum of y y' over the vectors from .. to, as doubles in register order. */
export function gram(sources: usize, from: i32, to: i32, out: usize): void {
${each(passesOf(registers), passSource)}
}`;
}

function passSource(pass) {
  return `  {
    let y: usize = sources + <usize>from * STRIDE;
    const end: usize = sources + <usize>to * STRIDE;
${each(pass, ({ place }) => `    let s${place}: v128 = f32x4.splat(0);`)}
    while (y < end) {
${each(quadsOf(pass), (j) => `      const v${j}: v128 = v128.load(y, ${16 * j});`)}
${each(matrixRowsOf(pass), (i) => `      const y${i}: v128 = ${spread('v', i)};`)}
${each(pass, ({ i, j, place }) => `      s${place} = ${multiplyAdd(`s${place}`, `y${i}`, `v${j}`)};`)}
      y += STRIDE;
    }
${each(
  pass,
  ({ place }) => `    v128.store(out, ${lowerDoubles(`s${place}`)}, ${32 * place});
    v128.store(out, ${upperDoubles(`s${place}`)}, ${32 * place + 16});`,
)}
  }`;
}
