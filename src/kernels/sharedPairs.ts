import type { Step, Steps } from '../core/algorithm.ts';
import type { PairBlock, PairSides } from '../core/pairKernel.ts';
import { controlOf, endJob, word } from './control.ts';
import { instantiate, type Kernel } from './kernel.ts';
import { fillPairs, type PairMemory, pairsAChunk } from './pairMemory.ts';
import { awaitOthers, runTask, type Task } from './runTask.ts';
import { taskKind } from './runChunk.ts';
import type { ThreadPool } from './threadPool.ts';
import { wordsOf } from './views.ts';

/** Pairs under which the other threads are left asleep. */
const worthSharing = 4 * pairsAChunk;

/** Work with the threads, or without them where they are busy. */
export type Lend = <Result>(work: (pool: ThreadPool | undefined) => Steps<Result>) => Steps<Result>;

/** Vectors in a shared memory, and pairs of them. */
export class SharedPairs implements PairBlock {
  readonly users: Uint32Array;
  readonly resources: Uint32Array;
  readonly products: Float64Array;
  #isTaken = false;
  readonly #plan: PairMemory;
  readonly #memory: WebAssembly.Memory;
  readonly #module: WebAssembly.Module;
  readonly #kernel: Kernel;
  readonly #pool: ThreadPool;
  readonly #lend: Lend;

  constructor(
    sides: PairSides,
    plan: PairMemory,
    memory: WebAssembly.Memory,
    module: WebAssembly.Module,
    threads: { readonly pool: ThreadPool; readonly lend: Lend },
  ) {
    this.#plan = plan;
    this.#memory = memory;
    this.#module = module;
    this.#kernel = instantiate(module, memory);
    this.#pool = threads.pool;
    this.#lend = threads.lend;
    fillPairs(memory, plan, sides);
    this.users = wordsOf(memory, plan.users);
    this.resources = wordsOf(memory, plan.resources);
    this.products = new Float64Array(memory.buffer, plan.products.at, plan.capacity);
  }

  multiply(count: number, step: Step): Steps<void> {
    const shared = count >= worthSharing;
    return this.#lend((pool) => this.#run(count, step, shared ? pool : undefined));
  }

  get isTaken(): boolean {
    return this.#isTaken;
  }

  take(): this {
    this.#isTaken = true;
    return this;
  }

  release(): void {
    this.#isTaken = false;
  }

  *#run(count: number, step: Step, pool: ThreadPool | undefined): Steps<void> {
    const control = controlOf(this.#memory);
    // The last pairs may have been given up in the middle.
    yield* awaitOthers(control, this.#pool, step);
    const chunks = Math.ceil(count / pairsAChunk);
    const bounds = wordsOf(this.#memory, this.#plan.bounds);
    for (let chunk = 0; chunk <= chunks; chunk++) bounds[chunk] = Math.min(chunk * pairsAChunk, count);
    pool?.invite({ module: this.#module, memory: this.#memory, job: Atomics.load(control, word.job) });
    try {
      yield* runTask({ control, kernel: this.#kernel, pool }, this.#task(chunks), step);
    } finally {
      endJob(control);
    }
  }

  #task(chunks: number): Task {
    const plan = this.#plan;
    return {
      chunks,
      bounds: plan.bounds.at,
      kind: taskKind.pairs,
      users: plan.users.at,
      resources: plan.resources.at,
      sources: plan.userVectors.at,
      targets: plan.resourceVectors.at,
      products: plan.products.at,
      userRows: plan.userRows,
      resourceRows: plan.resourceRows,
      vectorBytes: plan.vectorBytes,
    };
  }
}
