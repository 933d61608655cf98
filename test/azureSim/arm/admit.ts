import { Refused } from '../http/answer.ts';
import type { Call } from '../http/route.ts';
import { isAllowed, sees } from '../world/permissions.ts';
import { subscriptionOf } from '../world/world.ts';

/**
 * What ARM checks before it passes a request on: the subscription (of the token's directory, not switched off), the resource
 * group, the registration of the provider, and the caller's roles.
 */
export function admit(call: Call, action: string | undefined): void {
  const subscription = checkSubscription(call);
  if (action !== undefined && !isAllowed(call.world, call.caller, action, call.path))
    throw notAuthorized(call, action);
  if (subscription === undefined) return;
  checkGroup(call);
  checkProvider(call);
}

export function notAuthorized({ caller, path }: Call, action: string, scope = path): Refused {
  return new Refused(
    403,
    'AuthorizationFailed',
    `The client '${caller.clientId}' with object id '${caller.objectId}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  );
}

function checkSubscription({ world, path, tenant, caller, method }: Call): string | undefined {
  const id = /^\/subscriptions\/([^/]+)/i.exec(path)?.[1];
  if (id === undefined) return undefined;
  const subscription = subscriptionOf(world, id);
  if (subscription === undefined) {
    throw new Refused(404, 'SubscriptionNotFound', `The subscription '${id}' could not be found.`);
  }
  if (subscription.tenant !== tenant) {
    throw new Refused(
      401,
      'InvalidAuthenticationTokenTenant',
      `The access token is from the wrong issuer 'https://sts.windows.net/${tenant}/'. It must match the tenant 'https://sts.windows.net/${subscription.tenant}/' associated with this subscription.`,
    );
  }
  if (!sees(world, caller, `/subscriptions/${id}`)) {
    throw new Refused(
      403,
      'AuthorizationFailed',
      `The client '${caller.clientId}' with object id '${caller.objectId}' does not have authorization to perform action 'Microsoft.Resources/subscriptions/read' over scope '/subscriptions/${id}' or the scope is invalid.`,
    );
  }
  if (subscription.state === 'Disabled' && method !== 'GET') {
    throw new Refused(
      409,
      'ReadOnlyDisabledSubscription',
      `The subscription '${id}' is disabled and therefore marked as read only. You cannot perform any write actions on this subscription until it is re-enabled.`,
    );
  }
  return id;
}

function checkGroup({ world, path }: Call): void {
  const [group, name] = /^\/subscriptions\/[^/]+\/resourceGroups\/([^/]+)/i.exec(path) ?? [];
  if (group !== undefined && world.resources.get(group) === undefined) {
    throw new Refused(404, 'ResourceGroupNotFound', `Resource group '${name}' could not be found.`);
  }
}

/** ARM refuses writes of a provider that the subscription has not registered; reads find nothing there anyway. */
function checkProvider({ world, path, method }: Call): void {
  const [, id, namespace] = /^\/subscriptions\/([^/]+)\/.*\/providers\/([^/]+)\//i.exec(path) ?? [];
  if (id === undefined || namespace === undefined || method === 'GET') return;
  if (providerState(subscriptionOf(world, id)?.providers, namespace) === 'Registered') return;
  throw notRegistered(namespace);
}

export function notRegistered(namespace: string): Refused {
  return new Refused(
    409,
    'MissingSubscriptionRegistration',
    `The subscription is not registered to use namespace '${namespace}'. See https://aka.ms/rps-not-found for how to register subscriptions.`,
  );
}

export function providerState(providers: ReadonlyMap<string, string> | undefined, namespace: string): string {
  return providers?.get(namespace.toLowerCase()) ?? 'Registered';
}
