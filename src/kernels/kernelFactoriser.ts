import type { Step, Steps } from '../core/algorithm.ts';
import type { ExactRequest, FactorisationRequest, Factoriser, Factors } from '../core/factoriser.ts';
import type { PairBlock, PairKernel, PairSides } from '../core/pairKernel.ts';
import { invariant } from '../core/invariant.ts';
import { factorisationWork } from './chunks.ts';
import { controlOf, mostThreads } from './control.ts';
import { exactGram, exactGramBytes } from './exactGram.ts';
import { type GramOf, runFactorisation } from './factorisation.ts';
import { planMemory } from './jobMemory.ts';
import { compileModule, instantiate } from './kernel.ts';
import { kernelRank, mostRank } from './kernelRank.ts';
import { allocate, MemoryPages } from './memoryPages.ts';
import { awaitOthers } from './runTask.ts';
import { planPairs } from './pairMemory.ts';
import { sharedGram } from './sharedGram.ts';
import { SharedPairs } from './sharedPairs.ts';
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

/** A factorisation, and the kernel that does it. */
interface Undertaking {
  readonly request: FactorisationRequest;
  readonly module: string;
  readonly rank: number;
  readonly gramOf: GramOf;
  /** Bytes behind the rest of the memory. */
  readonly extraBytes: number;
}

interface Compiled {
  readonly module: WebAssembly.Module;
  readonly scratchBytes: number;
}

/**
 * The fast kernels over a warm pool of threads. Two factorisations at once are possible: the second works alone, in a memory of
 * its own. The same bits come out with any number of threads.
 */
export class KernelFactoriser implements Factoriser, PairKernel {
  readonly kernel = 'simd128';
  readonly mostRank = mostRank;
  readonly #options: KernelOptions;
  readonly #threads: number;
  readonly #pool: ThreadPool;
  readonly #pages = new MemoryPages();
  readonly #compiled = new Map<string, Compiled>();
  /** The block of each model that scores were made with, by the vectors of its users. */
  readonly #pairs = new WeakMap<Float64Array, SharedPairs>();
  #isBusy = false;

  constructor(options: KernelOptions) {
    this.#options = options;
    this.#threads = Math.max(1, Math.min(options.threads, mostThreads));
    this.#pool = new ThreadPool(options.folder, this.#threads - 1);
  }

  factorise(
    request: FactorisationRequest,
    beginHalfStep: (iteration: number) => Step,
  ): Steps<Factors | undefined> {
    const rank = kernelRank(request.rank);
    invariant(rank !== undefined, 'a kernel takes the rank');
    const module = `als${rank}`;
    return this.#share({ request, module, rank, gramOf: sharedGram, extraBytes: 0 }, beginHalfStep);
  }

  factoriseExactly(
    request: ExactRequest,
    beginHalfStep: (iteration: number) => Step,
  ): Steps<Factors | undefined> {
    const { rank } = request;
    const undertaking = {
      // Ratings stay what they are: this kernel multiplies them by alpha in doubles.
      request: { ...request, alpha: 1, nonNegative: true },
      module: 'exact',
      rank,
      gramOf: exactGram(request),
      extraBytes: exactGramBytes(rank),
    };
    return this.#share(undertaking, beginHalfStep);
  }

  pairBlock(sides: PairSides, capacity: number): PairBlock | undefined {
    const known = this.#pairs.get(sides.users);
    if (known !== undefined && !known.isTaken && known.products.length >= capacity) return known.take();
    const plan = planPairs(sides, capacity);
    const memory = allocate(plan.bytes, this.#options.memoryBudget());
    if (memory === undefined) return undefined;
    const { module } = this.#compile('pairs');
    const lend = <Result>(work: (pool: ThreadPool | undefined) => Steps<Result>): Steps<Result> =>
      this.#lend(work);
    const block = new SharedPairs(sides, plan, memory, module, { pool: this.#pool, lend });
    this.#pairs.set(sides.users, block);
    return block.take();
  }

  /** Ends the threads; the next factorisation starts them again. */
  async dispose(): Promise<void> {
    await this.#pool.dispose();
  }

  #share(undertaking: Undertaking, beginHalfStep: (iteration: number) => Step): Steps<Factors | undefined> {
    return this.#lend((pool) => {
      const pages = pool === undefined ? new MemoryPages() : this.#pages;
      const helpers = isWorthSharing(undertaking.request) ? pool : undefined;
      return this.#run(undertaking, beginHalfStep, pages, helpers);
    });
  }

  /** With the threads, unless they are busy. */
  *#lend<Result>(work: (pool: ThreadPool | undefined) => Steps<Result>): Steps<Result> {
    if (this.#isBusy) return yield* work(undefined);
    this.#isBusy = true;
    try {
      return yield* work(this.#pool);
    } finally {
      this.#isBusy = false;
    }
  }

  *#run(
    { request, module: name, rank, gramOf, extraBytes }: Undertaking,
    beginHalfStep: (iteration: number) => Step,
    pages: MemoryPages,
    pool: ThreadPool | undefined,
  ): Steps<Factors | undefined> {
    const { module, scratchBytes } = this.#compile(name);
    const threads = pool === undefined ? 1 : this.#threads;
    const plan = planMemory(request, rank, threads, scratchBytes);
    const memory = pages.take(plan.bytes + extraBytes, this.#options.memoryBudget());
    // The last job may have been given up in the middle of a task.
    const first = beginHalfStep(1);
    yield* awaitOthers(controlOf(memory), this.#pool, first);
    const kernel = instantiate(module, memory);
    const factorisation = { request, plan, memory, module, kernel, rank, pool, gramOf };
    return yield* runFactorisation(factorisation, first, beginHalfStep);
  }

  #compile(name: string): Compiled {
    const known = this.#compiled.get(name);
    if (known !== undefined) return known;
    const module = compileModule(this.#options.folder, name);
    const alone = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const compiled = { module, scratchBytes: instantiate(module, alone).scratchBytes() };
    this.#compiled.set(name, compiled);
    return compiled;
  }
}

function isWorthSharing({ ratings, rank, maxIter }: FactorisationRequest): boolean {
  const rows = ratings.starts.length + ratings.items;
  return factorisationWork(ratings.others.length, rows, rank, maxIter) > worthSharing;
}
