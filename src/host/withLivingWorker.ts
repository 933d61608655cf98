import { ByomlError } from '../core/errors/byomlError.ts';

/** A worker may end for reasons that have nothing to do with a call: the call is made once more, of the next worker. */
export async function withLivingWorker<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    if (ByomlError.is(error, 'connection.closed')) return call();
    throw error;
  }
}
