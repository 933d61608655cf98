/** Ranks with a kernel of their own (tools/kernels/buildKernels.mjs). */
const ranks = [4, 8, 10, 12, 16, 20, 32, 48, 64] as const;

/** Largest rank of a kernel. */
export const mostRank = 64;

/** The rank of the kernel that takes vectors of `rank`: padded where there is none of exactly that size. */
export function kernelRank(rank: number): number | undefined {
  return ranks.find((candidate) => candidate >= rank);
}

/** Floats that a vector takes: whole SIMD registers. */
export function strideOf(rank: number): number {
  return 4 * Math.ceil(rank / 4);
}

/** Registers of the lower triangle of a `rank x rank` matrix: row i has 0 .. i / 4, row after row. */
export function matrixRegisters(rank: number): number {
  let registers = 0;
  for (let i = 0; i < rank; i++) registers += Math.floor(i / 4) + 1;
  return registers;
}

/** Where element (i, i) is in such a matrix, in floats. */
export function diagonalPlace(i: number): number {
  return 4 * matrixRegisters(i) + i;
}
