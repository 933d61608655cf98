import { ByomlError } from '../core/errors/byomlError.ts';

/** Longest time, in milliseconds, that reading runs before other work of the same thread gets its turn. */
const turn = 20;

/** Gives way to other work and notices that the reader was asked to stop. */
export interface Pacer {
  /** To be awaited between pieces of work of a few milliseconds; throws `cancelled`. */
  pause(): Promise<void>;
}

export function createPacer(signal: AbortSignal): Pacer {
  let turnStarted = performance.now();
  const throwIfCancelled = (): void => {
    if (signal.aborted) throw new ByomlError('cancelled', {});
  };
  return {
    async pause(): Promise<void> {
      throwIfCancelled();
      if (performance.now() - turnStarted < turn) return;
      await new Promise<void>((resolve) => void setImmediate(resolve));
      turnStarted = performance.now();
      throwIfCancelled();
    },
  };
}
