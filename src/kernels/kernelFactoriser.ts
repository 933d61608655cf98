import type { Step, Steps } from '../core/algorithm.ts';
import type { FactorisationRequest, Factoriser, Factors } from '../core/factoriser.ts';
import { invariant } from '../core/invariant.ts';
import { factorisationWork } from './chunks.ts';
import { controlOf, mostThreads } from './control.ts';
import { runFactorisation } from './factorisation.ts';
import { planMemory } from './jobMemory.ts';
import { compileModule, instantiate } from './kernel.ts';
import { kernelRank, mostRank } from './kernelRank.ts';
import { MemoryPages } from './memoryPages.ts';
import { awaitOthers } from './runTask.ts';
import { ThreadPool } from './threadPool.ts';

export interface KernelOptions {
  /** Folder with the kernels and the script of the threads. */
  readonly folder: string;
  /** Threads that compute, the calling one included. */
  readonly threads: number;
  /** Bytes that a factorisation may take, when it begins. */
  readonly memoryBudget: () => number;
}

/** Multiplications under which the other threads are left asleep: some milliseconds. */
const worthSharing = 20_000_000;

interface Compiled {
  readonly module: WebAssembly.Module;
  readonly scratchBytes: number;
}

/**
 * The fast kernels over a warm pool of threads. Two factorisations at once are possible: the second works alone, in a memory of
 * its own. The same bits come out with any number of threads.
 */
export class KernelFactoriser implements Factoriser {
  readonly kernel = 'simd128';
  readonly mostRank = mostRank;
  readonly #options: KernelOptions;
  readonly #threads: number;
  readonly #pool: ThreadPool;
  readonly #pages = new MemoryPages();
  readonly #compiled = new Map<number, Compiled>();
  #isBusy = false;

  constructor(options: KernelOptions) {
    this.#options = options;
    this.#threads = Math.max(1, Math.min(options.threads, mostThreads));
    this.#pool = new ThreadPool(options.folder, this.#threads - 1);
  }

  *factorise(
    request: FactorisationRequest,
    beginHalfStep: (iteration: number) => Step,
  ): Steps<Factors | undefined> {
    if (this.#isBusy) return yield* this.#run(request, beginHalfStep, new MemoryPages(), undefined);
    this.#isBusy = true;
    try {
      const pool = this.#threads > 1 && isWorthSharing(request) ? this.#pool : undefined;
      return yield* this.#run(request, beginHalfStep, this.#pages, pool);
    } finally {
      this.#isBusy = false;
    }
  }

  /** Ends the threads; the next factorisation starts them again. */
  async dispose(): Promise<void> {
    await this.#pool.dispose();
  }

  *#run(
    request: FactorisationRequest,
    beginHalfStep: (iteration: number) => Step,
    pages: MemoryPages,
    pool: ThreadPool | undefined,
  ): Steps<Factors | undefined> {
    const rank = kernelRank(request.rank);
    invariant(rank !== undefined, 'a kernel takes the rank');
    const { module, scratchBytes } = this.#compile(rank);
    const threads = pool === undefined ? 1 : this.#threads;
    const plan = planMemory(request, rank, threads, scratchBytes);
    const memory = pages.take(plan.bytes, this.#options.memoryBudget());
    // The last job may have been given up in the middle of a task.
    const first = beginHalfStep(1);
    yield* awaitOthers(controlOf(memory), this.#pool, first, () => undefined);
    const kernel = instantiate(module, memory);
    const factorisation = { request, plan, memory, module, kernel, rank, pool };
    return yield* runFactorisation(factorisation, first, beginHalfStep);
  }

  #compile(rank: number): Compiled {
    const known = this.#compiled.get(rank);
    if (known !== undefined) return known;
    const module = compileModule(this.#options.folder, rank);
    const alone = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const compiled = { module, scratchBytes: instantiate(module, alone).scratchBytes() };
    this.#compiled.set(rank, compiled);
    return compiled;
  }
}

function isWorthSharing({ byUser, byItem, rank, maxIter }: FactorisationRequest): boolean {
  const rows = byUser.starts.length + byItem.starts.length;
  return factorisationWork(byUser.others.length, rows, rank, maxIter) > worthSharing;
}
