import type { TokenCredential } from '@azure/core-auth';
import type { AccessToken, TokenRequest } from '../../core/azure/tokens.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { requestedCloud } from './requestedCloud.ts';
import { signInError, unavailable } from './signInError.ts';
import { transportHttpClient } from './transportHttpClient.ts';
import type { Lacking, Machine, Way, WayContext } from './way.ts';

/**
 * A token by one way, or why it is closed here.
 * @throws ByomlError `signIn.*`, `network.*`, `azure.endpoints`, `cancelled`
 */
export async function wayToken(
  way: Way,
  request: TokenRequest,
  { transport, environment }: Machine,
  signal: AbortSignal,
): Promise<AccessToken | Lacking> {
  const cloud = requestedCloud(request);
  let network: ByomlError | undefined;
  const httpClient = transportHttpClient(transport, signal, (error) => (network = error));
  const options = {
    authorityHost: cloud.endpoints.login,
    disableInstanceDiscovery: request.endpoints?.login !== undefined,
    httpClient,
    retryOptions: { maxRetries: 2, retryDelayInMs: 500 },
  };
  const context: WayContext = { request, cloud, environment, transport, signal, options };
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
function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener(
      'abort',
      () => {
        reject(new ByomlError('cancelled', {}));
      },
      { once: true },
    );
    work.then(resolve, reject);
  });
}
