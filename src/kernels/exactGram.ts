import type { Step, Steps } from '../core/algorithm.ts';
import type { ExactRequest } from '../core/factoriser.ts';
import type { Factorisation, GramOf } from './factorisation.ts';
import type { SidePlaces } from './jobMemory.ts';
import { strideOf } from './kernelRank.ts';

/** What the exact kernel wants before its Gram matrix (tools/kernels/exactSource.mjs). */
const headerBytes = 32;

/** Multiplications before other work gets its turn: some milliseconds. */
const workAStep = 4_000_000;

/** Size of what the exact kernel takes for a Gram matrix: header and doubles. */
export function exactGramBytes(rank: number): number {
  return headerBytes + 8 * strideOf(rank) ** 2;
}

/**
 * Writes the exact kernel's Gram matrix of a side's vectors behind the rest of the job's memory, and gives its address. One plain sum,
 * as in Spark, so the caller makes it alone; it is small beside the half-step. None in explicit mode.
 */
export function exactGram(request: ExactRequest): GramOf {
  return (factorisation, _team, side, step) => writeGram(request, factorisation, side, step);
}

function* writeGram(
  { implicit, alpha, reg }: ExactRequest,
  { plan, memory, kernel, rank }: Factorisation,
  { vectors, rows }: SidePlaces,
  step: Step,
): Steps<number> {
  const at = plan.bytes;
  const header = new DataView(memory.buffer, at, headerBytes);
  header.setFloat64(0, alpha, true);
  header.setFloat64(8, reg, true);
  header.setInt32(16, rank, true);
  header.setInt32(20, implicit ? 1 : 0, true);
  header.setInt32(24, plan.scratch.at, true);
  new Float64Array(memory.buffer, at + headerBytes, strideOf(rank) ** 2).fill(0);
  const vectorsAStep = Math.ceil(workAStep / rank ** 2);
  for (let from = 0; implicit && from < rows; from += vectorsAStep) {
    kernel.gram(vectors.at, from, Math.min(from + vectorsAStep, rows), at);
    yield step;
  }
  return at;
}
