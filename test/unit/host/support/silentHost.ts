import type { Handlers } from '../../../../src/protocol/rpcTypes.ts';
import type { WorkerHostApi } from '../../../../src/protocol/workerHostApi.ts';

/** A host whose workers tell it nothing and go nowhere. */
export const silentHost: Handlers<WorkerHostApi> = {
  log: () => Promise.resolve(null),
  send: () => Promise.reject(new Error('nothing leaves the machine here')),
  token: () => Promise.reject(new Error('nobody is signed in here')),
};
