import type { HttpClient, PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { RenewableCredential } from './credentialOf.ts';

/**
 * Sends with a token, and only to the service that it is for: links in answers may point anywhere. A 401 is answered once with
 * a new token: one that meets the claims challenge, or one in place of the expired.
 * @param address of the service; only its origin counts
 * @throws ByomlError `azure.answer` for another origin
 */
export function authorized(client: HttpClient, credential: RenewableCredential, address: string): HttpClient {
  const { origin } = new URL(address);
  return {
    async sendRequest(request) {
      checkOrigin(request, origin);
      const { token } = await credential.getToken();
      const response = await sendWith(client, request, token);
      if (response.status !== 401) return response;
      const again = await nextToken(credential, token, response);
      return again === token ? response : sendWith(client, request, again);
    },
  };
}

function checkOrigin({ url }: PipelineRequest, origin: string): void {
  const target = new URL(url).origin;
  if (target === origin) return;
  throw new ByomlError('azure.answer', {
    service: new URL(origin).host,
    what: 'a request',
    problem: `a link to ${target}, where no token of yours is sent`,
  });
}

function sendWith(client: HttpClient, request: PipelineRequest, token: string): Promise<PipelineResponse> {
  request.headers.set('authorization', `Bearer ${token}`);
  return client.sendRequest(request);
}

async function nextToken(
  credential: RenewableCredential,
  refused: string,
  response: PipelineResponse,
): Promise<string> {
  const claims = claimsOf(response.headers.get('www-authenticate'));
  credential.renew(refused);
  const { token } = await credential.getToken([], claims === undefined ? {} : { claims });
  return token;
}

/** The claims of a challenge, in base64. */
function claimsOf(challenge: string | undefined): string | undefined {
  return /\bclaims="?([A-Za-z0-9+/=_-]+)"?/i.exec(challenge ?? '')?.[1];
}
