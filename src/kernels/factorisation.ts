import type { Step, Steps } from '../core/algorithm.ts';
import type { FactorisationRequest, Factors } from '../core/factoriser.ts';
import { type Control, controlOf, endJob, word } from './control.ts';
import { fillMemory } from './fillMemory.ts';
import type { JobMemory, SidePlaces } from './jobMemory.ts';
import type { Kernel } from './kernel.ts';
import { diagonalPlace, matrixRegisters } from './kernelRank.ts';
import { readVectors } from './readVectors.ts';
import { runTask, type Task, type Team } from './runTask.ts';
import { taskKind } from './runChunk.ts';
import type { ThreadPool } from './threadPool.ts';

/** What one factorisation is made with. */
export interface Factorisation {
  readonly request: FactorisationRequest;
  readonly plan: JobMemory;
  readonly memory: WebAssembly.Memory;
  readonly module: WebAssembly.Module;
  readonly kernel: Kernel;
  /** The kernel's rank: the request's, or above it. */
  readonly rank: number;
  /** Undefined where the caller works alone. */
  readonly pool: ThreadPool | undefined;
}

/** Gram chunks that are not worth waking anybody for. */
const fewChunks = 8;

/** Alternating least squares in the shared memory, its first half-step begun; undefined where float32 is not enough. */
export function* runFactorisation(
  factorisation: Factorisation,
  first: Step,
  beginHalfStep: (iteration: number) => Step,
): Steps<Factors | undefined> {
  const { request, plan, memory, module, pool } = factorisation;
  const control = controlOf(memory);
  const team: Team = { control, kernel: factorisation.kernel, pool };
  yield first;
  yield* fillMemory(factorisation, first);
  Atomics.store(control, word.doubtful, 0);
  pool?.invite({ module, memory, job: Atomics.load(control, word.job) });
  let step = first;
  try {
    for (let iteration = 1; iteration <= request.maxIter; iteration++) {
      if (iteration > 1) step = beginHalfStep(iteration);
      yield* halfStep(factorisation, team, plan.users, plan.items, step);
      step = beginHalfStep(iteration);
      yield* halfStep(factorisation, team, plan.items, plan.users, step);
      if (Atomics.load(control, word.doubtful) !== 0) return undefined;
    }
  } finally {
    endJob(control);
  }
  const users = yield* readVectors(factorisation, plan.users, step);
  const items = yield* readVectors(factorisation, plan.items, step);
  return users === undefined || items === undefined ? undefined : { users, items };
}

/** Solves the vectors of one side from those of the other. */
function* halfStep(
  factorisation: Factorisation,
  team: Team,
  from: SidePlaces,
  to: SidePlaces,
  step: Step,
): Steps<void> {
  const { plan, request } = factorisation;
  const shared = { sources: from.vectors.at, grams: plan.grams.at, gramBytes: plan.gramBytes };
  yield step;
  const sum = { ...shared, ...chunksOf(from.gramBounds), kind: taskKind.gram };
  yield* runTask(sum.chunks < fewChunks ? { ...team, pool: undefined } : team, sum, step);
  sumGrams(factorisation, team.control, sum.chunks);
  const solve: Task = {
    ...shared,
    ...chunksOf(to.rowBounds),
    kind: taskKind.solve,
    starts: to.starts.at,
    others: to.others.at,
    ratings: to.ratings.at,
    targets: to.vectors.at,
    gram: plan.gram.at,
    reg: bitsOf(request.reg),
    nonNegative: request.nonNegative ? 1 : 0,
    scratch: plan.scratch.at,
    scratchBytes: plan.scratchBytes,
  };
  yield* runTask(team, solve, step);
}

function chunksOf({ place, values }: SidePlaces['rowBounds']): Pick<Task, 'bounds' | 'chunks'> {
  return { bounds: place.at, chunks: values.length - 1 };
}

/** Adds the chunks' Gram matrices in their order, whoever made them. A padded coordinate gets a diagonal of 1, and stays 0. */
function sumGrams({ plan, rank, request }: Factorisation, { buffer }: Control, chunks: number): void {
  const elements = 4 * matrixRegisters(rank);
  const sum = new Float64Array(elements);
  for (let chunk = 0; chunk < chunks; chunk++) {
    const part = new Float64Array(buffer, plan.grams.at + chunk * plan.gramBytes, elements);
    for (let i = 0; i < elements; i++) sum[i]! += part[i]!;
  }
  for (let i = request.rank; i < rank; i++) sum[diagonalPlace(i)] = 1;
  new Float32Array(buffer, plan.gram.at, elements).set(sum);
}

function bitsOf(value: number): number {
  return new Int32Array(Float32Array.of(value).buffer)[0]!;
}
