import type { Step, Steps } from '../core/algorithm.ts';
import type { Factorisation } from './factorisation.ts';
import type { SidePlaces } from './jobMemory.ts';
import { diagonalPlace, matrixRegisters } from './kernelRank.ts';
import { taskKind } from './runChunk.ts';
import { runTask, type Team } from './runTask.ts';

/** Gram chunks that are not worth waking anybody for. */
const fewChunks = 8;

/** The Gram matrix of a side's vectors as float32, summed in chunks by all threads; gives its address. */
export function* sharedGram(
  factorisation: Factorisation,
  team: Team,
  { vectors, gramBounds }: SidePlaces,
  step: Step,
): Steps<number> {
  const { plan } = factorisation;
  const { place, values } = gramBounds;
  const chunks = values.length - 1;
  const task = {
    kind: taskKind.gram,
    bounds: place.at,
    chunks,
    sources: vectors.at,
    grams: plan.grams.at,
    gramBytes: plan.gramBytes,
  };
  yield* runTask(chunks < fewChunks ? { ...team, pool: undefined } : team, task, step);
  addChunks(factorisation, chunks);
  return plan.gram.at;
}

/** Adds the chunks' matrices in their order, whoever made them. A padded coordinate gets a diagonal of 1, and stays 0. */
function addChunks({ plan, memory, rank, request }: Factorisation, chunks: number): void {
  const elements = 4 * matrixRegisters(rank);
  const sum = new Float64Array(elements);
  for (let chunk = 0; chunk < chunks; chunk++) {
    const part = new Float64Array(memory.buffer, plan.grams.at + chunk * plan.gramBytes, elements);
    for (let i = 0; i < elements; i++) sum[i]! += part[i]!;
  }
  for (let i = request.rank; i < rank; i++) sum[diagonalPlace(i)] = 1;
  new Float32Array(memory.buffer, plan.gram.at, elements).set(sum);
}
