import type { Worker } from 'node:worker_threads';
import type { Channel } from '../protocol/rpcTypes.ts';

/** The extension host's end of a worker's message port. */
export function workerChannel(worker: Worker): Channel {
  return {
    post: (message, transfer) => {
      worker.postMessage(message, transfer);
    },
    listen: (receive) => void worker.on('message', receive),
  };
}
