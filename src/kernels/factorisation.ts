import type { Step, Steps } from '../core/algorithm.ts';
import type { FactorisationRequest, Factors } from '../core/factoriser.ts';
import { longRowPart, rowChunks } from './chunks.ts';
import { controlOf, endJob, word } from './control.ts';
import { fillMemory } from './fillMemory.ts';
import type { JobMemory, SidePlaces } from './jobMemory.ts';
import type { Kernel } from './kernel.ts';
import { readVectors } from './readVectors.ts';
import { runTask, type Task, type Team } from './runTask.ts';
import { taskKind } from './runChunk.ts';
import type { ThreadPool } from './threadPool.ts';
import { transposeEntries } from './transposition.ts';
import { wordsOf } from './views.ts';

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
  readonly gramOf: GramOf;
}

/** Makes the Gram matrix of a side's vectors, as the kernel wants it, and gives its address. */
export type GramOf = (
  factorisation: Factorisation,
  team: Team,
  side: SidePlaces,
  step: Step,
) => Steps<number>;

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
  Atomics.store(control, word.doubtful, 0);
  pool?.invite({ module, memory, job: Atomics.load(control, word.job) });
  let step = first;
  try {
    yield* fillMemory(factorisation, first);
    yield* transposeEntries(factorisation, team, first);
    const chunks = {
      users: placeRowChunks(factorisation, plan.users),
      items: placeRowChunks(factorisation, plan.items),
    };
    for (let iteration = 1; iteration <= request.maxIter; iteration++) {
      if (iteration > 1) step = beginHalfStep(iteration);
      yield* halfStep(factorisation, team, { from: plan.users, to: plan.items, chunks: chunks.items }, step);
      step = beginHalfStep(iteration);
      yield* halfStep(factorisation, team, { from: plan.items, to: plan.users, chunks: chunks.users }, step);
      if (Atomics.load(control, word.doubtful) !== 0) return undefined;
    }
  } finally {
    endJob(control);
  }
  const users = yield* readVectors(factorisation, plan.users, step);
  const items = yield* readVectors(factorisation, plan.items, step);
  return users === undefined || items === undefined ? undefined : { users, items };
}

/** Writes where chunks of the side's rows begin and end, and says how many there are. */
function placeRowChunks({ memory, rank }: Factorisation, { starts, rowBounds }: SidePlaces): number {
  const bounds = rowChunks(wordsOf(memory, starts), rank);
  wordsOf(memory, rowBounds).set(bounds);
  return bounds.length - 1;
}

interface Sides {
  readonly from: SidePlaces;
  readonly to: SidePlaces;
  /** Of the rows of `to`. */
  readonly chunks: number;
}

/** Solves the vectors of one side from those of the other. */
function* halfStep(
  factorisation: Factorisation,
  team: Team,
  { from, to, chunks }: Sides,
  step: Step,
): Steps<void> {
  const { plan, request } = factorisation;
  yield step;
  const gram = yield* factorisation.gramOf(factorisation, team, from, step);
  const solve: Task = {
    bounds: to.rowBounds.at,
    chunks,
    kind: taskKind.solve,
    starts: to.starts.at,
    entries: to.entries.at,
    sources: from.vectors.at,
    targets: to.vectors.at,
    gram,
    reg: bitsOf(request.reg),
    nonNegative: request.nonNegative ? 1 : 0,
    scratch: plan.scratch.at,
    scratchBytes: plan.scratchBytes,
    longRowPart: longRowPart(factorisation.rank),
  };
  yield* runTask(team, solve, step);
}

function bitsOf(value: number): number {
  return new Int32Array(Float32Array.of(value).buffer)[0]!;
}
