import { randomBytes } from 'node:crypto';
import type { Cloud } from '../../../src/core/azure/clouds.ts';
import { roleNamed } from './builtInRoles.ts';
import { guidOf, identityOf, type Identity, type IdentityInput } from './identities.ts';
import { Resources } from './resources.ts';
import { seedIdentities } from './seedIdentities.ts';
import { places, seedResources } from './seedResources.ts';
import { hostileName } from './hostileName.ts';
import type { Addresses, Subscription, Tenant, World } from './world.ts';

export interface Seeds {
  readonly cloud: Cloud;
  /** Subscriptions in all; the rest of those that have a use are named "Department 0004" and so on. */
  readonly subscriptions: number;
  /** Workspaces in the first subscription, in all. */
  readonly workspaces: number;
  /** Beside those of seedIdentities.ts, or in their place. */
  readonly identities: Readonly<Record<string, IdentityInput>>;
  readonly hostileNames: boolean;
  readonly pageSize: number;
  readonly operationTime: number;
  readonly tokenLifetime: number;
}

/** A directory with a security team's subscription, another with nothing to see, and who may do what there. */
export function createWorld(seeds: Seeds, addresses: Addresses): World {
  const resources = new Resources();
  const identities = Object.fromEntries(
    Object.entries({ ...seedIdentities(), ...seeds.identities }).map(([role, input]) => [
      role,
      identityOf(role, input),
    ]),
  );
  seedResources(resources, seeds);
  for (const identity of Object.values(identities)) assignRoles(resources, identity);
  return {
    cloud: seeds.cloud,
    addresses,
    tenants,
    subscriptions: seedSubscriptions(seeds),
    identities,
    resources,
    rows: new Map(),
    operations: new Map(),
    operationTime: seeds.operationTime,
    pageSize: seeds.pageSize,
    tokenLifetime: seeds.tokenLifetime,
    signingKey: randomBytes(32),
    onIngested: () => undefined,
  };
}

const tenants: readonly Tenant[] = [
  { id: places.tenant, displayName: 'Contoso', defaultDomain: 'contoso.example' },
  { id: places.otherTenant, displayName: 'Fabrikam', defaultDomain: 'fabrikam.example' },
];

function seedSubscriptions({ subscriptions, hostileNames }: Seeds): Map<string, Subscription> {
  const of = (
    id: string,
    displayName: string,
    tenant = places.tenant,
    state: Subscription['state'] = 'Enabled',
  ): Subscription => ({
    id,
    displayName,
    tenant,
    state,
    providers: new Map(),
  });
  const named = [
    of(places.subscription, 'Contoso Security'),
    of(places.disabledSubscription, 'Contoso Retired', places.tenant, 'Disabled'),
    of(places.otherSubscription, hostileNames ? hostileName : 'Fabrikam Production', places.otherTenant),
  ];
  const more = Array.from({ length: Math.max(0, subscriptions - named.length) }, (_, index) => {
    const name = `Department ${String(index + named.length + 1).padStart(4, '0')}`;
    return of(guidOf(name), name);
  });
  return new Map([...named, ...more].map((subscription) => [subscription.id.toLowerCase(), subscription]));
}

function assignRoles(resources: Resources, { objectId, assigned }: Identity): void {
  for (const { role, scope } of assigned) {
    const name = guidOf(`${objectId} ${role} ${scope}`);
    resources.put({
      id: `${scope === '/' ? '' : scope}/providers/Microsoft.Authorization/roleAssignments/${name}`,
      name,
      type: 'Microsoft.Authorization/roleAssignments',
      properties: {
        principalId: objectId,
        principalType: 'ServicePrincipal',
        roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${roleNamed(role).id}`,
        scope,
      },
    });
  }
}
