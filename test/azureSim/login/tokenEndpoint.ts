import { ok, type Answer } from '../http/answer.ts';
import type { Identity } from '../world/identities.ts';
import type { World } from '../world/world.ts';
import { assertedClient, isOwnAssertion } from './clientAssertion.ts';
import { issueToken, knownAudience } from './issueToken.ts';
import { loginRefused } from './loginRefused.ts';

/** Client credentials: a secret, or an assertion signed with a certificate or by another issuer. */
export function tokenEndpoint(world: World, tenantName: string, form: URLSearchParams): Answer {
  const tenant = world.tenants.find(
    ({ id, defaultDomain }) => id === tenantName.toLowerCase() || defaultDomain === tenantName.toLowerCase(),
  );
  if (tenant === undefined) return loginRefused(90002, { tenant: tenantName });
  const assertion = form.get('client_assertion') ?? undefined;
  const clientId = form.get('client_id') ?? assertedClient(assertion);
  if (clientId === undefined) return loginRefused(900144, { parameter: 'client_id' });
  const scope = (form.get('scope') ?? '').split(' ').find((each) => each.endsWith('/.default'));
  if (scope === undefined) return loginRefused(1002012);

  const identity = Object.values(world.identities).find((each) => each.clientId === clientId);
  if (identity?.tenants.includes(tenant.id) !== true) {
    return loginRefused(700016, { client: clientId, tenant: tenant.displayName });
  }
  const refused = refusalOf(world, identity, tenant.id, form.get('client_secret') ?? undefined, assertion);
  if (refused !== undefined) return loginRefused(refused);

  const audience = knownAudience(world, scope.slice(0, -'/.default'.length));
  if (audience === undefined) return loginRefused(500011, { resource: scope, tenant: tenant.displayName });
  return ok({
    token_type: 'Bearer',
    expires_in: world.tokenLifetime,
    ext_expires_in: world.tokenLifetime,
    access_token: issueToken(world, {
      identity,
      tenant: tenant.id,
      audience,
      claims: form.get('claims') ?? undefined,
    }),
  });
}

/** The AADSTS code of what is wrong with who asks; undefined when nothing is. */
function refusalOf(
  world: World,
  identity: Identity,
  tenant: string,
  secret: string | undefined,
  assertion: string | undefined,
): number | undefined {
  if (identity.refused !== undefined) return identity.refused;
  if (assertion !== undefined) return isOwnAssertion(world, identity, tenant, assertion) ? undefined : 700027;
  return secret === identity.secret ? undefined : 7000215;
}
