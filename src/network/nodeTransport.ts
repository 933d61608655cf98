import http from 'node:http';
import https from 'node:https';
import type { Transport, TransportRequest, TransportResponse } from '../core/azure/transport.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import { decoded } from './decoded.ts';
import { networkError } from './networkError.ts';

/** Which agent goes the way to an address; undefined for node's own. */
export type AgentOf = (url: URL) => http.Agent | undefined;

/**
 * Requests over node's `https`, which the editor patches in its extension host so that they go its proxy and trust its
 * certificates. `agentOf` chooses the way elsewhere.
 */
export function nodeTransport(agentOf: AgentOf = () => undefined): Transport {
  return {
    send: async (request, signal) => {
      if (isStopped(signal)) throw new ByomlError('cancelled', {});
      const url = new URL(request.url);
      const timeout = request.timeout > 0 ? AbortSignal.timeout(request.timeout) : undefined;
      const stop = timeout === undefined ? signal : AbortSignal.any([signal, timeout]);
      const tunnel: Tunnel = { agent: agentOf(url), status: undefined };
      try {
        const response = await exchange(url, request, tunnel, stop);
        // No service asks for proxy credentials: in the editor the proxy's refusal arrives as an answer.
        if (response.status === 407 || isRefused(tunnel)) throw proxyRefused(url, tunnel.status ?? 407);
        return response;
      } catch (error) {
        if (timeout?.aborted === true && !isStopped(signal)) {
          throw new ByomlError('network.timeout', { host: url.host, seconds: request.timeout / 1000 });
        }
        throw failure(error, url, tunnel, signal);
      }
    },
  };
}

/** The answer changes while a request is on its way. */
function isStopped({ aborted }: AbortSignal): boolean {
  return aborted;
}

function failure(error: unknown, { host }: URL, { agent, status }: Tunnel, signal: AbortSignal): ByomlError {
  if (isStopped(signal)) return new ByomlError('cancelled', {}, { cause: error });
  if (ByomlError.is(error)) return error;
  return networkError(error, host, agent === undefined || status !== undefined);
}

/** The way through a proxy: `status` is what the proxy answered when asked for it. */
interface Tunnel {
  readonly agent: http.Agent | undefined;
  status: number | undefined;
}

function isRefused({ status }: Tunnel): boolean {
  return status !== undefined && status !== 200;
}

function proxyRefused(url: URL, status: number): ByomlError {
  const reason = status === 407 ? 'it wants credentials (407)' : `it answered ${status}`;
  return new ByomlError('network.proxy', { host: url.host, reason });
}

async function exchange(
  url: URL,
  { method, headers, body }: TransportRequest,
  tunnel: Tunnel,
  signal: AbortSignal,
): Promise<TransportResponse> {
  const incoming = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const { request } = url.protocol === 'http:' ? http : https;
    const outgoing = request(url, { method, headers, agent: tunnel.agent, signal }, resolve);
    outgoing.on('error', reject);
    outgoing.on('proxyConnect', ({ statusCode }: { readonly statusCode: number }) => {
      tunnel.status = statusCode;
    });
    outgoing.end(body);
  });
  const answer = {
    status: incoming.statusCode ?? 0,
    headers: headersOf(incoming),
    body: await bodyOf(incoming),
  };
  return acceptsEncodings(headers) ? await decoded(answer) : answer;
}

/** What was not asked to be compressed is meant to be as it is: a stored file, perhaps. */
function acceptsEncodings(headers: TransportRequest['headers']): boolean {
  return Object.keys(headers).some((name) => name.toLowerCase() === 'accept-encoding');
}

function headersOf({ headers }: http.IncomingMessage): Record<string, string> {
  const entries = Object.entries(headers);
  return Object.fromEntries(
    entries.map(([name, value = '']) => [name, typeof value === 'string' ? value : value.join(', ')]),
  );
}

/** In a buffer of its own, so that it can move to another thread. */
async function bodyOf(incoming: http.IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
