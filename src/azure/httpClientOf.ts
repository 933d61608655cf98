import { Readable } from 'node:stream';
import {
  createHttpHeaders,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import type { Transport, TransportRequest } from '../core/azure/transport.ts';

/** Milliseconds for an answer where the request does not say. */
const patience = 60_000;

/** The Azure SDKs' way out, by our transport; `signal` stops whatever they send. */
export function httpClientOf(transport: Transport, signal?: AbortSignal): HttpClient {
  return {
    async sendRequest(request) {
      const { status, headers, body } = await transport.send(
        transportRequest(request),
        signalOf(request, signal),
      );
      return { request, status, headers: createHttpHeaders(headers), ...bodyOf(request, status, body) };
    },
  };
}

function transportRequest(request: PipelineRequest): TransportRequest {
  // What was asked for packed comes unpacked; a stored file is meant to come as it is.
  const packed =
    request.streamResponseStatusCodes === undefined ? { 'accept-encoding': 'gzip, deflate' } : {};
  return {
    method: request.method,
    url: request.url,
    headers: { ...request.headers.toJSON(), ...packed },
    body: bytesOf(request.body),
    timeout: request.timeout > 0 ? request.timeout : patience,
  };
}

function bytesOf(body: PipelineRequest['body']): Uint8Array | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  throw new TypeError('Only text and bytes are sent.');
}

function signalOf({ abortSignal }: PipelineRequest, whole: AbortSignal | undefined): AbortSignal {
  const signals = [whole, abortSignal].filter((signal) => signal instanceof AbortSignal);
  return AbortSignal.any(signals);
}

/** Text, or a stream where the SDK asks for one. */
function bodyOf(
  { streamResponseStatusCodes: streamed }: PipelineRequest,
  status: number,
  body: Uint8Array,
): Partial<PipelineResponse> {
  if (streamed?.has(status) === true || streamed?.has(Number.POSITIVE_INFINITY) === true) {
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    return { readableStreamBody: Readable.from([bytes], { objectMode: false }) };
  }
  return { bodyAsText: new TextDecoder().decode(body) };
}
