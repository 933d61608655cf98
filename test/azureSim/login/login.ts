import type { Answer } from '../http/answer.ts';
import { ok } from '../http/answer.ts';
import type { World } from '../world/world.ts';
import { tokenEndpoint } from './tokenEndpoint.ts';

/** The sign-in service, at the root of the address: `/<tenant>/...`; undefined for what it does not have. */
export function login(world: World, method: string, path: string, body: Buffer): Answer | undefined {
  const [, tenant = '', ...rest] = path.split('/');
  const base = `${world.addresses.endpoints.login}/${tenant}`;
  switch (`${method} ${rest.join('/').toLowerCase()}`) {
    case 'GET discovery/instance':
      return ok(instance(world));
    case 'GET v2.0/.well-known/openid-configuration':
      return ok({
        issuer: `${base}/v2.0`,
        token_endpoint: `${base}/oauth2/v2.0/token`,
        authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
        end_session_endpoint: `${base}/oauth2/v2.0/logout`,
        jwks_uri: `${base}/discovery/v2.0/keys`,
        token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
        response_types_supported: ['code'],
        subject_types_supported: ['pairwise'],
        id_token_signing_alg_values_supported: ['RS256'],
        scopes_supported: ['openid'],
        cloud_instance_name: new URL(base).host,
      });
    case 'POST oauth2/v2.0/token':
      return tokenEndpoint(world, tenant, new URLSearchParams(body.toString()));
    default:
      return undefined;
  }
}

function instance({ addresses }: World): object {
  const { host } = new URL(addresses.endpoints.login);
  return {
    tenant_discovery_endpoint: `${addresses.endpoints.login}/common/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  };
}
