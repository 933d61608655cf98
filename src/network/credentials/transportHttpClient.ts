import {
  createHttpHeaders,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import type { Transport } from '../../core/azure/transport.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';

/** Milliseconds that a token may take. */
const patience = 30_000;

/**
 * Lets the SDK's credentials go our way out. They wrap what is thrown at them into errors of their own, so that a failure of
 * the network is also told to `failed`.
 */
export function transportHttpClient(
  transport: Transport,
  signal: AbortSignal,
  failed: (error: ByomlError) => void,
): HttpClient {
  return {
    sendRequest: async (request) => {
      const stop = request.abortSignal === undefined ? signal : AbortSignal.any([signal, asSignal(request)]);
      try {
        const answer = await transport.send(
          {
            method: request.method,
            url: request.url,
            headers: request.headers.toJSON({ preserveCase: true }),
            body: bodyOf(request),
            timeout: request.timeout > 0 ? Math.min(request.timeout, patience) : patience,
          },
          stop,
        );
        return responseOf(request, answer);
      } catch (error) {
        if (ByomlError.is(error)) failed(error);
        throw error;
      }
    },
  };
}

/** azure-core's own kind of signal, as the platform's. */
function asSignal({ abortSignal }: PipelineRequest): AbortSignal {
  const controller = new AbortController();
  if (abortSignal?.aborted === true) controller.abort();
  abortSignal?.addEventListener('abort', () => {
    controller.abort();
  });
  return controller.signal;
}

function bodyOf({ body }: PipelineRequest): Uint8Array | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (body instanceof Uint8Array) return body;
  throw new ByomlError('defect', { what: 'a sign-in wants to send what is no text' });
}

function responseOf(
  request: PipelineRequest,
  { status, headers, body }: Awaited<ReturnType<Transport['send']>>,
): PipelineResponse {
  return {
    request,
    status,
    headers: createHttpHeaders({ ...headers }),
    bodyAsText: new TextDecoder().decode(body),
  };
}
