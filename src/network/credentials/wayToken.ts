import type { TokenCredential } from '@azure/core-auth';
import { httpClientOf } from '../../azure/httpClientOf.ts';
import type { AccessToken, TokenRequest } from '../../core/azure/tokens.ts';
import type { Transport } from '../../core/azure/transport.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { requestedCloud } from './requestedCloud.ts';
import { requireTrusted } from './requireTrusted.ts';
import { signInError, unavailable } from './signInError.ts';
import type { Lacking, Machine, Way, WayContext } from './way.ts';

/**
 * A token by one way, or why it is closed here.
 * @throws ByomlError `signIn.*`, `network.*`, `azure.endpoints`, `cancelled`
 */
export async function wayToken(
  way: Way,
  request: TokenRequest,
  { transport, environment, trustedHosts }: Machine,
  signal: AbortSignal,
): Promise<AccessToken | Lacking> {
  requireTrusted(request, trustedHosts());
  const cloud = requestedCloud(request);
  let network: ByomlError | undefined;
  const watched = watching(transport, (error) => (network = error));
  const options = {
    authorityHost: cloud.endpoints.login,
    disableInstanceDiscovery: request.endpoints?.login !== undefined,
    httpClient: httpClientOf(watched, signal),
    retryOptions: { maxRetries: 2, retryDelayInMs: 500 },
  };
  const context: WayContext = {
    ...{ request, cloud, transport, trustedHosts, signal, options },
    environment: withoutEmpty(environment),
  };
  try {
    const credential = await way(context);
    return 'lacks' in credential ? credential : await tokenOf(credential, context);
  } catch (error) {
    if (signal.aborted) throw new ByomlError('cancelled', {}, { cause: error });
    const asked = { cloud: cloud.title, tenant: request.tenant, audience: cloud.endpoints[request.audience] };
    const known = signInError(error, asked, network);
    if (known === undefined) return { lacks: unavailable(error) };
    throw known;
  }
}

/** Workflows set what they do not have to nothing. */
function withoutEmpty(environment: Machine['environment']): Machine['environment'] {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

async function tokenOf(
  credential: TokenCredential,
  { request, cloud, signal }: WayContext,
): Promise<AccessToken> {
  const { audience, claims } = request;
  const options = {
    abortSignal: signal,
    enableCae: true,
    ...(claims === undefined ? {} : { claims: Buffer.from(claims, 'base64').toString('utf8') }),
  };
  const answer = await unlessAborted(
    credential.getToken(`${cloud.endpoints[audience]}/.default`, options),
    signal,
  );
  if (answer === null) throw new ByomlError('defect', { what: 'a credential gave no token and no error' });
  return { token: answer.token, expiresOn: answer.expiresOnTimestamp };
}

/** The SDK's own cancelling does not reach the Azure CLI. */
async function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  let stop: () => void = () => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = () => {
      reject(new ByomlError('cancelled', {}));
    };
  });
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** The SDK wraps what is thrown at it into errors of its own: a failure of the network is also told to `failed`. */
function watching(transport: Transport, failed: (error: ByomlError) => void): Transport {
  return {
    send: async (request, signal) => {
      try {
        return await transport.send(request, signal);
      } catch (error) {
        if (ByomlError.is(error)) failed(error);
        throw error;
      }
    },
  };
}
