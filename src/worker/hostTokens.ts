import type { Tokens } from '../core/azure/tokens.ts';
import type { Rpc } from '../protocol/rpc.ts';
import type { WorkerApi } from '../protocol/workerApi.ts';
import type { WorkerHostApi } from '../protocol/workerHostApi.ts';

/** Tokens of whoever is signed in to the editor. */
export function hostTokens(host: () => Pick<Rpc<WorkerApi, WorkerHostApi>, 'call'>): Tokens {
  return { get: (request, signal) => host().call('token', request, { signal }) };
}
