import type { MessagePort } from 'node:worker_threads';
import type { Channel } from '../protocol/rpcTypes.ts';

/** The worker's end of its message port. */
export function portChannel(port: MessagePort): Channel {
  return {
    post: (message, transfer) => {
      port.postMessage(message, transfer);
    },
    listen: (receive) => void port.on('message', receive),
  };
}
