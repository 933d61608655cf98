import type { Step, Steps } from '../core/algorithm.ts';
import type { Tokens } from '../core/azure/tokens.ts';
import type { Transport } from '../core/azure/transport.ts';
import type { Factoriser } from '../core/factoriser.ts';
import type { PairKernel } from '../core/pairKernel.ts';
import { ByomlError } from '../core/errors/byomlError.ts';

/** What every use case is given beside its input: ways to report, to be stopped, and to reach the world. */
export interface Job {
  readonly signal: AbortSignal;
  readonly progress: (step: Step) => void;
  readonly services: Services;
}

/** The world, as far as use cases may touch it; tests pass their own. */
interface Services {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  /** Folder with the templates that come with the product. */
  readonly templatesFolder: string;
  /** Fast arithmetic for training; absent where it cannot run. */
  readonly factoriser?: Factoriser | undefined;
  /** The same for scoring. */
  readonly pairKernel?: PairKernel | undefined;
  /** Bytes that a job may take from now on; absent where nobody knows. */
  readonly memoryBudget?: () => number;
  /** The way to Azure; absent where nothing is meant to leave the machine. */
  readonly azure?: { readonly transport: Transport; readonly tokens: Tokens } | undefined;
}

/** Throws `cancelled` once the job was asked to stop. */
export function throwIfCancelled(job: Pick<Job, 'signal'>): void {
  if (job.signal.aborted) throw cancelled();
}

function cancelled(): ByomlError {
  return new ByomlError('cancelled', {});
}

/** Longest time, in milliseconds, that steps run before other work of the same thread gets its turn. */
const turn = 20;

/**
 * Drives steps to their end: reports each, gives way between two, and stops between two when cancelled. That is thrown into
 * them, so that they can let go of what they hold.
 */
export async function runSteps<Result>(steps: Steps<Result>, job: Job): Promise<Result> {
  let turnStarted = performance.now();
  for (;;) {
    const next = job.signal.aborted ? steps.throw(cancelled()) : steps.next();
    if (next.done === true) return next.value;
    job.progress(next.value);
    if (performance.now() - turnStarted > turn) {
      await new Promise<void>((resolve) => void setImmediate(resolve));
      turnStarted = performance.now();
    }
  }
}
