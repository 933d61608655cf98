import { constants, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Identity } from '../world/identities.ts';
import type { World } from '../world/world.ts';
import { decodePart, readToken, signToken, type Claims } from './jwt.ts';

/** Who an assertion speaks for, unchecked. */
export function assertedClient(assertion: string | undefined): string | undefined {
  const subject = assertion === undefined ? undefined : decodePart(assertion.split('.')[1] ?? '')?.['sub'];
  return typeof subject === 'string' ? subject : undefined;
}

/** Whether an assertion is the identity's: signed with its certificate, or a token that `federatedToken` made for it. */
export function isOwnAssertion(world: World, identity: Identity, tenant: string, assertion: string): boolean {
  const federated = readToken(assertion, world.signingKey);
  if (federated !== undefined) return isCurrent(federated) && federated['sub'] === subjectOf(identity);
  const [head = '', body = '', signature = ''] = assertion.split('.');
  const [header, claims] = [decodePart(head), decodePart(body)];
  if (header === undefined || claims === undefined || identity.certificatePath === undefined) return false;
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    {
      key: createPublicKey(readFileSync(identity.certificatePath)),
      ...(header['alg'] === 'PS256'
        ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
        : {}),
    },
    Buffer.from(signature, 'base64url'),
  );
  const audience = `${world.addresses.endpoints.login}/${tenant}/oauth2/v2.0/token`;
  return isSigned && isCurrent(claims) && claims['iss'] === identity.clientId && claims['aud'] === audience;
}

/** A token as another issuer (GitHub, Kubernetes) would give it to a workload. */
export function federatedToken(world: World, identity: Identity): string {
  return signToken(
    {
      iss: 'https://issuer.example',
      aud: 'api://AzureADTokenExchange',
      sub: subjectOf(identity),
      exp: Math.floor(Date.now() / 1000) + 600,
    },
    world.signingKey,
  );
}

function subjectOf({ role }: Identity): string {
  return `workload:${role}`;
}

function isCurrent({ exp }: Claims): boolean {
  return typeof exp === 'number' && exp > Date.now() / 1000;
}
