import type { Step, Steps } from '../core/algorithm.ts';
import type { Factorisation } from './factorisation.ts';
import type { SidePlaces } from './jobMemory.ts';
import { strideOf } from './kernelRank.ts';

/** Vectors that are copied before other work gets its turn. */
const vectorsAStep = 65_536;

/** The vectors of a side, `rows x rank`, without padding; undefined where one of them is not finite. */
export function* readVectors(
  { memory, request, rank }: Factorisation,
  { vectors, rows: count }: SidePlaces,
  step: Step,
): Steps<Float32Array | undefined> {
  const stride = strideOf(rank);
  const padded = new Float32Array(memory.buffer, vectors.at, count * stride);
  const plain = new Float32Array(count * request.rank);
  for (let row = 0; row < count; row++) {
    for (let i = 0; i < request.rank; i++) {
      const value = padded[row * stride + i]!;
      if (!Number.isFinite(value)) return undefined;
      plain[row * request.rank + i] = value;
    }
    if (row % vectorsAStep === 0) yield step;
  }
  return plain;
}
