import type { Step, Steps } from '../../core/algorithm.ts';
import type { SparseRows } from '../../core/sparseRows.ts';
import { createNnls, type Nnls } from './nnls.ts';
import {
  addGram,
  addRatings,
  type AlsWeights,
  closeEquation,
  createNormalEquation,
  type NormalEquation,
  openEquation,
} from './normalEquation.ts';
import { rowCount } from './ratings.ts';

/** Multiplications before other work gets its turn: some milliseconds. */
const workAStep = 2_000_000;

/** Entries of one row taken at a time, so that a row with a million of them does not block either. */
const entriesAChunk = 3840;

/** Memory that every half-step of a fit uses again. */
export interface AlsWorkspace {
  readonly gram: NormalEquation;
  readonly equation: NormalEquation;
  readonly nnls: Nnls;
}

export function createAlsWorkspace(rank: number): AlsWorkspace {
  return { gram: createNormalEquation(rank), equation: createNormalEquation(rank), nnls: createNnls(rank) };
}

/**
 * Solves every row's vector from the vectors of the other side and writes it into `targets` (`rows x rank`), each
 * element rounded to float32 once. Rows do not depend on each other.
 */
export function* halfStep(
  rows: SparseRows,
  sources: Float32Array,
  targets: Float32Array,
  weights: AlsWeights,
  workspace: AlsWorkspace,
  step: Step,
): Steps<void> {
  const { gram, equation, nnls } = workspace;
  const { rank } = equation;
  if (weights.implicit) yield* sumGram(gram, sources, step);
  const pairWork = (rank * (rank + 3)) / 2;
  const rowWork = 4 * rank * rank;
  let work = 0;
  for (let row = 0; row < rowCount(rows); row++) {
    openEquation(equation, weights.implicit ? gram.a : undefined);
    const end = rows.starts[row + 1]!;
    for (let from = rows.starts[row]!; from < end; from += entriesAChunk) {
      const to = Math.min(from + entriesAChunk, end);
      addRatings(equation, rows, from, to, sources, weights);
      work += (to - from) * pairWork;
      if (work > workAStep) {
        yield step;
        work = 0;
      }
    }
    closeEquation(equation, weights.reg);
    const rounds = nnls.solve(equation.a, equation.b, targets, row * rank);
    work += rowWork + rounds * 2 * rank * rank;
  }
}

/** The sum of y y' over all source vectors. */
function* sumGram(gram: NormalEquation, sources: Float32Array, step: Step): Steps<void> {
  const { rank } = gram;
  const vectors = sources.length / rank;
  const vectorsAStep = Math.max(1, Math.floor(workAStep / (rank * rank)));
  openEquation(gram, undefined);
  for (let from = 0; from < vectors; from += vectorsAStep) {
    if (from > 0) yield step;
    addGram(gram, sources, from, Math.min(from + vectorsAStep, vectors));
  }
}
