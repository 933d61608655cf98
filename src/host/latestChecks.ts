import { ByomlError } from '../core/errors/byomlError.ts';
import type { TextProblem } from '../core/textProblem.ts';
import { withLivingWorker } from './withLivingWorker.ts';

type Check = (signal: AbortSignal) => Promise<readonly TextProblem[]>;

/** Checks of texts that change while they are checked: of each text only the latest check counts, the one before is ended. */
export class LatestChecks {
  readonly #show: (key: string, problems: readonly TextProblem[]) => void;
  readonly #failed: (error: unknown) => void;
  readonly #running = new Map<string, AbortController>();

  constructor(
    show: (key: string, problems: readonly TextProblem[]) => void,
    failed: (error: unknown) => void,
  ) {
    this.#show = show;
    this.#failed = failed;
  }

  /** Checks the text called `key` in `wait` milliseconds, unless it is asked for again before. */
  request(key: string, wait: number, check: Check): void {
    this.forget(key);
    const abort = new AbortController();
    this.#running.set(key, abort);
    const timer = setTimeout(() => {
      void this.#run(key, abort, check);
    }, wait);
    abort.signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
  }

  /** Ends what goes on for a text. */
  forget(key: string): void {
    this.#running.get(key)?.abort();
    this.#running.delete(key);
  }

  dispose(): void {
    for (const key of [...this.#running.keys()]) this.forget(key);
  }

  async #run(key: string, abort: AbortController, check: Check): Promise<void> {
    try {
      const problems = await withLivingWorker(() => check(abort.signal));
      if (!abort.signal.aborted) this.#show(key, problems);
    } catch (error) {
      // What was shown before may no longer be true.
      if (!abort.signal.aborted) this.#show(key, []);
      if (!ByomlError.is(error, 'cancelled')) this.#failed(error);
    } finally {
      if (this.#running.get(key) === abort) this.#running.delete(key);
    }
  }
}
