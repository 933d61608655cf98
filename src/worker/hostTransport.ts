import type { Transport } from '../core/azure/transport.ts';
import type { Rpc } from '../protocol/rpc.ts';
import type { WorkerApi } from '../protocol/workerApi.ts';
import type { WorkerHostApi } from '../protocol/workerHostApi.ts';

/** The way out of a worker, which opens no socket: the host goes it, by the editor's proxy and certificates. */
export function hostTransport(host: () => Pick<Rpc<WorkerApi, WorkerHostApi>, 'call'>): Transport {
  return { send: (request, signal) => host().call('send', request, { signal }) };
}
