import { ok, Refused, type Answer } from '../http/answer.ts';
import type { Call, Route } from '../http/route.ts';
import { sees } from '../world/permissions.ts';
import { subscriptionOf, type Subscription } from '../world/world.ts';
import { providerState } from './admit.ts';
import { getResource, listOf, pageOf } from './resourceAnswers.ts';

const versions = ['2022-12-01', '2021-04-01', '2020-01-01', '2025-04-01'];
const group = '/subscriptions/:subscription/resourceGroups/:group';
const ours = {
  contract: 'ours',
  apiVersions: versions,
  source: 'Microsoft.Resources: tenants, subscriptions, providers, resource groups',
} as const;

/** Directories, subscriptions, resource providers and resource groups. */
export const subscriptionRoutes: readonly Route[] = [
  {
    ...ours,
    method: 'GET',
    path: '/tenants',
    handle: (call) =>
      ok(
        pageOf(
          call,
          call.world.tenants
            .filter(({ id }) => call.caller.tenants.includes(id))
            .map(({ id, displayName, defaultDomain }) => ({
              id: `/tenants/${id}`,
              tenantId: id,
              tenantCategory: 'Home',
              displayName,
              defaultDomain,
              tenantType: 'AAD',
              domains: [defaultDomain],
              countryCode: 'US',
            })),
        ),
      ),
  },
  {
    ...ours,
    method: 'GET',
    path: '/subscriptions',
    handle: (call) =>
      ok(
        pageOf(
          call,
          [...call.world.subscriptions.values()]
            .filter(
              ({ id, tenant }) =>
                tenant === call.tenant && sees(call.world, call.caller, `/subscriptions/${id}`),
            )
            .map(viewOf),
        ),
      ),
  },
  {
    ...ours,
    method: 'GET',
    path: '/subscriptions/:subscription',
    handle: (call) => ok(viewOf(subscriptionIn(call))),
  },
  {
    ...ours,
    method: 'GET',
    path: '/subscriptions/:subscription/providers/:namespace',
    action: 'Microsoft.Resources/subscriptions/providers/read',
    handle: (call) => ok(providerOf(call)),
  },
  {
    ...ours,
    method: 'POST',
    path: '/subscriptions/:subscription/providers/:namespace/register',
    action: 'Microsoft.Resources/subscriptions/providers/register/action',
    handle: (call: Call): Answer => {
      subscriptionIn(call).providers.set(namespaceOf(call).toLowerCase(), 'Registered');
      return ok(providerOf(call));
    },
  },
  {
    ...ours,
    method: 'GET',
    path: '/subscriptions/:subscription/resourceGroups',
    filtered: true,
    handle: listOf(
      'Microsoft.Resources/resourceGroups',
      'Microsoft.Resources/subscriptions/resourceGroups/read',
      ({ params }) => `/subscriptions/${params['subscription']}`,
    ),
  },
  {
    ...ours,
    method: 'GET',
    path: group,
    action: 'Microsoft.Resources/subscriptions/resourceGroups/read',
    handle: getResource,
  },
];

function subscriptionIn({ world, params }: Call): Subscription {
  const subscription = subscriptionOf(world, params['subscription'] ?? '');
  if (subscription === undefined)
    throw new Refused(404, 'SubscriptionNotFound', 'The subscription could not be found.');
  return subscription;
}

function viewOf({ id, displayName, state, tenant }: Subscription): object {
  return {
    id: `/subscriptions/${id}`,
    authorizationSource: 'RoleBased',
    managedByTenants: [],
    subscriptionId: id,
    tenantId: tenant,
    displayName,
    state,
    subscriptionPolicies: {
      locationPlacementId: 'Public_2014-09-01',
      quotaId: 'EnterpriseAgreement_2014-09-01',
      spendingLimit: 'Off',
    },
  };
}

function providerOf(call: Call): object {
  const namespace = namespaceOf(call);
  const subscription = subscriptionIn(call);
  return {
    id: `/subscriptions/${subscription.id}/providers/${namespace}`,
    namespace,
    resourceTypes: [],
    registrationState: providerState(subscription.providers, namespace),
    registrationPolicy: 'RegistrationRequired',
  };
}

function namespaceOf({ params }: Call): string {
  return params['namespace'] ?? '';
}
