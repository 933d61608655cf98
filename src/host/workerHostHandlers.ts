import type { Handlers } from '../protocol/rpcTypes.ts';
import type { WorkerHostApi } from '../protocol/workerHostApi.ts';
import type { Logger } from './logger.ts';
import { ownPlaces } from './ownPlaces.ts';

/** What the workers may ask of the host. Of what they tell, only the places in our own files are logged. */
export function workerHostHandlers(logger: Logger): Handlers<WorkerHostApi> {
  return {
    log: ({ text }) => {
      logger.warn({ text: ['defect in a worker', ...ownPlaces(text)].join('\n    at ') });
      return Promise.resolve(null);
    },
  };
}
