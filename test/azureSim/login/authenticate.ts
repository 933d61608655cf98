import type { Answer } from '../http/answer.ts';
import { refusal } from '../http/answer.ts';
import type { Fault } from '../http/faults.ts';
import type { Identity } from '../world/identities.ts';
import type { World } from '../world/world.ts';
import { withoutSlash } from './issueToken.ts';
import { readToken, type Claims } from './jwt.ts';

export interface Caller {
  readonly identity: Identity;
  readonly tenant: string;
}

/** Who asks, by the token that came along; or the 401 that says what is wrong with it. */
export function authenticate(
  world: World,
  audience: string,
  header: string | undefined,
  fault: Fault | undefined,
): Caller | Answer {
  const unauthorized = (code: string, message: string): Answer => ({
    ...refusal(401, code, message),
    headers: {
      'www-authenticate': challengeOf(world, 'invalid_token', message),
      'x-ms-failure-cause': 'gateway',
    },
  });
  const token = /^Bearer (.+)$/i.exec(header ?? '')?.[1];
  if (token === undefined) {
    return unauthorized(
      'AuthenticationFailed',
      "Authentication failed. The 'Authorization' header is missing.",
    );
  }
  const claims = readToken(token, world.signingKey);
  const identity = Object.values(world.identities).find(({ objectId }) => objectId === claims?.['oid']);
  if (claims === undefined || identity === undefined) {
    return unauthorized('InvalidAuthenticationToken', 'The access token is invalid.');
  }
  if (withoutSlash(String(claims['aud'])) !== withoutSlash(audience)) {
    return unauthorized(
      'InvalidAuthenticationTokenAudience',
      `The access token has been obtained for wrong audience or resource '${String(claims['aud'])}'. It should exactly match with one of the allowed audiences '${audience}'.`,
    );
  }
  if (Number(claims['exp']) * 1000 < Date.now() || fault?.expired === true) {
    const expiry = new Date(Number(claims['exp']) * 1000).toISOString();
    return unauthorized(
      'ExpiredAuthenticationToken',
      `The access token expiry UTC time '${expiry}' is earlier than current UTC time '${new Date().toISOString()}'.`,
    );
  }
  if (fault?.claims !== undefined && !wasAskedWith(claims, fault.claims)) {
    const sent = Buffer.from(fault.claims).toString('base64');
    return {
      ...refusal(401, 'InteractionRequired', 'The token does not have the claims that are needed.'),
      headers: {
        'www-authenticate': `Bearer realm="", authorization_uri="${world.addresses.endpoints.login}/common/oauth2/authorize", error="insufficient_claims", claims="${sent}"`,
      },
    };
  }
  return { identity, tenant: String(claims['tid']) };
}

function challengeOf(world: World, error: string, description: string): string {
  return `Bearer authorization_uri="${world.addresses.endpoints.login}/common", error="${error}", error_description="${description}"`;
}

/** Whether what was demanded is among the claims that the token was asked for with (a client may add its own). */
function wasAskedWith(token: Claims, demanded: string): boolean {
  const asked = typeof token['asked_claims'] === 'string' ? token['asked_claims'] : '{}';
  return includes(JSON.parse(asked), JSON.parse(demanded));
}

function includes(whole: unknown, part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return whole === part;
  if (typeof whole !== 'object' || whole === null) return false;
  return Object.entries(part).every(([key, value]) =>
    includes((whole as Record<string, unknown>)[key], value),
  );
}
