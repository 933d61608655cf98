// The AssemblyScript text of the factorisation kernel for one rank: everything whose shape the rank decides is unrolled.
import { accumulateSource } from './accumulateSource.mjs';
import { gramSource } from './gramSource.mjs';
import { matrixRegisters } from './registers.mjs';
import { rowsSource } from './rowsSource.mjs';
import { scratchLayout } from './scratchLayout.mjs';
import { solverSource } from './solverSource.mjs';
import { transposeEntriesSource } from './transposeEntriesSource.mjs';
import { transposeSource } from './transposeSource.mjs';

/**
 * Kernel of a rank. Vectors take `STRIDE` bytes (the rank, rounded up to whole SIMD registers; the rest is 0). A matrix is kept
 * as the registers of its lower triangle, row after row: row i has registers 0 .. i / 4.
 */
export function kernelSource(rank) {
  const quads = Math.ceil(rank / 4);
  const registers = matrixRegisters(rank);
  const layout = scratchLayout(rank, quads, registers.length);
  return `
const STRIDE: usize = ${quads * 16};
${transposeEntriesSource}
${gramSource(registers)}
${accumulateSource(quads, registers, layout)}
${transposeSource(rank, quads, registers, layout)}
${solverSource(rank, layout)}
${rowsSource(rank, quads, layout)}

/** Bytes of scratch memory that one thread needs. */
export function scratchBytes(): usize { return ${layout.bytes}; }
`;
}
