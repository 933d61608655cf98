import { setTimeout } from 'node:timers/promises';
import { ByomlError } from '../core/errors/byomlError.ts';

/**
 * Waits some milliseconds.
 * @throws ByomlError `cancelled`, as soon as the signal is aborted
 */
export async function abortableSleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, { signal });
  } catch (error) {
    throw new ByomlError('cancelled', {}, { cause: error });
  }
}
