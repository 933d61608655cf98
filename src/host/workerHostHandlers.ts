import type { Tokens } from '../core/azure/tokens.ts';
import type { Transport } from '../core/azure/transport.ts';
import { type Handlers, Moved } from '../protocol/rpcTypes.ts';
import type { WorkerHostApi } from '../protocol/workerHostApi.ts';
import type { Logger } from './logger.ts';
import { ownPlaces } from './ownPlaces.ts';

/** The way to Azure, as the host goes it. */
interface AzureWay {
  readonly transport: Transport;
  readonly tokens: Tokens;
}

/** What the workers may ask of the host. Of what they tell, only the places in our own files are logged. */
export function workerHostHandlers(logger: Logger, { transport, tokens }: AzureWay): Handlers<WorkerHostApi> {
  return {
    log: ({ text }) => {
      logger.warn({ text: ['defect in a worker', ...ownPlaces(text)].join('\n    at ') });
      return Promise.resolve(null);
    },
    send: async (request, { signal }) => {
      const response = await transport.send(request, signal);
      return new Moved(response, ownBuffers(response.body));
    },
    token: (request, { signal }) => tokens.get(request, signal),
  };
}

/** The buffer that a body fills alone: part of a shared one must stay where it is, and is copied. */
function ownBuffers({ buffer, byteLength }: Uint8Array): readonly ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
