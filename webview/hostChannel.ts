import { packNumbers, unpackNumbers } from '../src/protocol/jsonNumbers.ts';
import type { Channel } from '../src/protocol/rpcTypes.ts';
import type { VscodeApi } from './vscodeApi.ts';

/** The page's end of the messages between it and its host. */
export function hostChannel(api: Pick<VscodeApi, 'postMessage'>): Channel {
  return {
    post: (message) => {
      api.postMessage(packNumbers(message));
    },
    listen: (receive) => {
      addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        receive(unpackNumbers(data));
      });
    },
  };
}
