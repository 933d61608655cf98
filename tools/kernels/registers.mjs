// Vectors and matrices as SIMD registers of four floats, and the AssemblyScript text that moves them.

/** Sums that a pass over the entries keeps in registers. */
const sumsAPass = 12;

/** 0 .. count - 1. */
export const range = (count) => Array.from({ length: count }, (_, i) => i);

/** Index of element (i, c), c <= i, in a lower triangle kept row after row. */
export const triangle = (i, c) => (i * (i + 1)) / 2 + c;

/** The registers of a symmetric matrix: of row i those that hold columns 0 .. i, row after row. */
export function matrixRegisters(rank) {
  const registers = range(rank).flatMap((i) => range(Math.floor(i / 4) + 1).map((j) => ({ i, j })));
  return registers.map((register, place) => ({ ...register, place }));
}

/** Registers in groups of what a pass can keep. */
export function passesOf(registers) {
  const passes = [];
  for (let at = 0; at < registers.length; at += sumsAPass) passes.push(registers.slice(at, at + sumsAPass));
  return passes;
}

/** Is there room for `more` sums beside those of this pass? */
export const fitsWith = (pass, more) => pass.length + more <= sumsAPass;

/** Indices of the source vector's registers that a pass reads, ascending. */
export function quadsOf(pass) {
  const quads = new Set(pass.flatMap(({ i, j }) => [j, Math.floor(i / 4)]));
  return [...quads].sort((a, b) => a - b);
}

/** Rows of the matrix that a pass touches. */
export const matrixRowsOf = (pass) => [...new Set(pass.map(({ i }) => i))];

/** Element i of a vector, kept as registers `prefix`0, 1, .., in all four lanes. */
export function spread(prefix, i) {
  const vector = `${prefix}${Math.floor(i / 4)}`;
  return shuffle(vector, vector, [i % 4, i % 4, i % 4, i % 4]);
}

/** Four floats out of the eight of two registers. */
export function shuffle(left, right, lanes) {
  const bytes = lanes.flatMap((lane) => range(4).map((byte) => 4 * lane + byte));
  return `i8x16.shuffle(${left}, ${right}, ${bytes.join(', ')})`;
}

/** The upper two floats of a register as two doubles. */
export const upperDoubles = (vector) => `f64x2.promote_low_f32x4(${shuffle(vector, vector, [2, 3, 2, 3])})`;

/** The lower two floats of a register as two doubles. */
export const lowerDoubles = (vector) => `f64x2.promote_low_f32x4(${vector})`;

export const multiplyAdd = (sum, left, right) => `f32x4.add(${sum}, f32x4.mul(${left}, ${right}))`;
export const multiplySubtract = (sum, left, right) => `f32x4.sub(${sum}, f32x4.mul(${left}, ${right}))`;

/** Lines of text, each made from an item. */
export const each = (items, line) => items.map(line).join('\n');
