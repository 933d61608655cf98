import type { Handlers } from '../../src/protocol/rpcTypes.ts';
import type { ResultsPageApi } from '../../src/protocol/resultsApi.ts';

/** What the host tells of the run's files, for the page that listens. */
export class RunChanges {
  #listener: ((exists: boolean) => void) | undefined;

  /** Until the answer is called. */
  listen(listener: (exists: boolean) => void): () => void {
    this.#listener = listener;
    return () => {
      this.#listener = undefined;
    };
  }

  get handlers(): Handlers<ResultsPageApi> {
    return {
      runChanged: ({ exists }) => {
        this.#listener?.(exists);
        return Promise.resolve(null);
      },
    };
  }
}
