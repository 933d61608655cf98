import type { TransportRequest, TransportResponse } from '../../../../../src/core/azure/transport.ts';
import type { Transport } from '../../../../../src/core/azure/transport.ts';
import { ByomlError } from '../../../../../src/core/errors/byomlError.ts';

/** What was sent to a token endpoint. */
interface TokenCall {
  readonly origin: string;
  readonly tenant: string;
  readonly form: URLSearchParams;
}

interface FakeEntra {
  readonly transport: Transport;
  readonly calls: TokenCall[];
  /** All URLs, in order. */
  readonly urls: string[];
}

type Refusal = { readonly error: string; readonly code: number } | ByomlError;

/** A directory that gives everyone a token, or refuses as it was told; other addresses answer as `elsewhere` says. */
export function fakeEntra(
  refusal?: Refusal,
  elsewhere: (request: TransportRequest) => unknown = () => undefined,
): FakeEntra {
  const calls: TokenCall[] = [];
  const urls: string[] = [];
  const send = (request: TransportRequest): TransportResponse => {
    urls.push(request.url);
    const { origin, pathname } = new URL(request.url);
    const [, tenant = '', ...rest] = pathname.split('/');
    if (rest.join('/') === 'v2.0/.well-known/openid-configuration')
      return json(200, configuration(origin, tenant));
    if (rest.join('/') === 'oauth2/v2.0/token') {
      calls.push({ origin, tenant, form: new URLSearchParams(new TextDecoder().decode(request.body)) });
      if (refusal instanceof ByomlError) throw refusal;
      if (refusal !== undefined) return json(400, refused(refusal));
      const token = { token_type: 'Bearer', expires_in: 3600, access_token: `token-${calls.length}` };
      return json(200, token);
    }
    const answer = elsewhere(request);
    if (answer === undefined) throw new ByomlError('network.unreachable', { host: origin, reason: 'test' });
    return json(200, answer);
  };
  return {
    calls,
    urls,
    transport: {
      send: (request) =>
        new Promise((resolve) => {
          resolve(send(request));
        }),
    },
  };
}

function json(status: number, body: unknown): TransportResponse {
  const headers = { 'content-type': 'application/json' };
  return { status, headers, body: new TextEncoder().encode(JSON.stringify(body)) };
}

function configuration(origin: string, tenant: string): object {
  return {
    token_endpoint: `${origin}/${tenant}/oauth2/v2.0/token`,
    authorization_endpoint: `${origin}/${tenant}/oauth2/v2.0/authorize`,
    issuer: `${origin}/${tenant}/v2.0`,
    jwks_uri: `${origin}/${tenant}/discovery/v2.0/keys`,
  };
}

function refused({ error, code }: Exclude<Refusal, ByomlError>): object {
  return {
    error,
    error_description: `AADSTS${code}: Somebody's app "1234" said something. Trace ID: 1`,
    error_codes: [code],
    correlation_id: '1',
  };
}
