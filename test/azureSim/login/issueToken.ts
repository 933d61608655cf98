import { audiences } from '../../../src/core/azure/clouds.ts';
import type { Identity } from '../world/identities.ts';
import type { World } from '../world/world.ts';
import { signToken } from './jwt.ts';

export interface TokenFor {
  readonly identity: Identity;
  readonly tenant: string;
  readonly audience: string;
  /** Claims that it was asked for with, JSON. */
  readonly claims?: string | undefined;
}

/** An access token; Azurite accepts those for storage as well. */
export function issueToken(world: World, { identity, tenant, audience, claims }: TokenFor): string {
  const now = Math.floor(Date.now() / 1000);
  return signToken(
    {
      aud: audience,
      iss: `https://sts.windows.net/${tenant}/`,
      iat: now,
      // Azurite compares with a clock of its own: a second of grace.
      nbf: now - 1,
      exp: now + world.tokenLifetime,
      tid: tenant,
      oid: identity.objectId,
      sub: identity.objectId,
      appid: identity.clientId,
      ver: '1.0',
      ...(claims === undefined ? {} : { asked_claims: claims }),
    },
    world.signingKey,
  );
}

/** What a token can be asked for, as its audience is written; undefined for what is no service here. */
export function knownAudience({ addresses }: World, resource: string): string | undefined {
  const wanted = withoutSlash(resource);
  return audiences.map((name) => addresses.endpoints[name]).find((each) => withoutSlash(each) === wanted);
}

export function withoutSlash(text: string): string {
  return text.replace(/\/+$/, '').toLowerCase();
}
