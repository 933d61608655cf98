import type { SimProfile } from './azureSim.ts';
import { places } from './world/seedResources.ts';
import type { World } from './world/world.ts';

/** How the product is told of this Azure: a profile, and who it is to be. */
export function profileOf({ cloud, addresses, identities }: World, role: string): SimProfile {
  const identity = identities[role];
  if (identity === undefined)
    throw new Error(`Nobody is "${role}" here: ${Object.keys(identities).join(', ')}`);
  return {
    profile: {
      cloud: cloud.name,
      endpoints: addresses.endpoints,
      tenant: identity.tenants[0],
      subscription: places.subscription,
      resourceGroup: places.resourceGroup,
      workspace: places.workspace,
    },
    environment: {
      AZURE_TENANT_ID: identity.tenants[0]!,
      AZURE_CLIENT_ID: identity.clientId,
      AZURE_CLIENT_SECRET: identity.secret,
    },
  };
}
