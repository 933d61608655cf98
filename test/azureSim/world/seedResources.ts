import { guidOf } from './identities.ts';
import type { Resource, Resources } from './resources.ts';
import { seedTables } from './seedTables.ts';
import type { Cloud, CloudName } from '../../../src/core/azure/clouds.ts';

const tenant = guidOf('tenant Contoso');
const subscription = guidOf('subscription Contoso Security');
const group = `/subscriptions/${subscription}/resourceGroups/rg-sentinel`;

/** Names and ids of what is there from the start. */
export const places = {
  tenant,
  otherTenant: guidOf('tenant Fabrikam'),
  subscription,
  disabledSubscription: guidOf('subscription Contoso Retired'),
  otherSubscription: guidOf('subscription Fabrikam Production'),
  resourceGroup: 'rg-sentinel',
  workspace: 'contoso-sentinel',
  ids: {
    subscription: `/subscriptions/${subscription}`,
    resourceGroup: group,
    workspace: `${group}/providers/Microsoft.OperationalInsights/workspaces/contoso-sentinel`,
    /** Without Sentinel. */
    plainWorkspace: `${group}/providers/Microsoft.OperationalInsights/workspaces/contoso-logs`,
    cluster: `${group}/providers/Microsoft.OperationalInsights/clusters/contoso-cluster`,
    storage: `${group}/providers/Microsoft.Storage/storageAccounts/contosoexport`,
    /** Each has something that a rule must not have. */
    secondStorage: `${group}/providers/Microsoft.Storage/storageAccounts/contosoarchive`,
    premiumStorage: `${group}/providers/Microsoft.Storage/storageAccounts/contosopremium`,
    farStorage: `${group}/providers/Microsoft.Storage/storageAccounts/contosofar`,
    hubs: `${group}/providers/Microsoft.EventHub/namespaces/contoso-hubs`,
    farHubs: `${group}/providers/Microsoft.EventHub/namespaces/contoso-far-hubs`,
  },
} as const;

/** Regions by cloud: where everything is, and another one. */
const regions: Readonly<Record<CloudName, readonly [string, string]>> = {
  public: ['eastus', 'westeurope'],
  usGovernment: ['usgovvirginia', 'usgovarizona'],
  china: ['chinanorth3', 'chinaeast3'],
  custom: ['local', 'faraway'],
};

interface ResourceSeeds {
  readonly cloud: Cloud;
  readonly workspaces: number;
}

export function seedResources(resources: Resources, { cloud, workspaces }: ResourceSeeds): void {
  const [here, far] = regions[cloud.name];
  const { ids } = places;
  const put = (resource: Omit<Resource, 'name'>): void => {
    resources.put({ ...resource, name: resource.id.split('/').at(-1)! });
  };
  put({
    id: group,
    type: 'Microsoft.Resources/resourceGroups',
    location: here,
    properties: { provisioningState: 'Succeeded' },
  });
  for (const [id, location, tier] of [
    [ids.storage, here, 'Standard'],
    [ids.secondStorage, here, 'Standard'],
    [ids.premiumStorage, here, 'Premium'],
    [ids.farStorage, far, 'Standard'],
  ] as const) {
    put(storageAccount(id, location, tier));
  }
  for (const [id, location] of [
    [ids.hubs, here],
    [ids.farHubs, far],
  ] as const) {
    put(namespace(id, location));
    put(hub(`${id}/eventhubs/accesses`));
  }
  put(cluster(ids.cluster, here));
  put(workspace(ids.workspace, here));
  put(workspace(ids.plainWorkspace, here));
  for (let index = 2; index < workspaces; index++) {
    put(
      workspace(
        `${group}/providers/Microsoft.OperationalInsights/workspaces/team-${String(index + 1).padStart(4, '0')}-logs`,
        here,
      ),
    );
  }
  if (!cloud.lacks.includes('sentinel')) put(onboarding(ids.workspace));
  for (const id of [ids.workspace, ids.plainWorkspace]) seedTables(resources, id);
}

function storageAccount(id: string, location: string, tier: 'Standard' | 'Premium'): Omit<Resource, 'name'> {
  return {
    id,
    type: 'Microsoft.Storage/storageAccounts',
    location,
    kind: tier === 'Premium' ? 'BlockBlobStorage' : 'StorageV2',
    sku: { name: `${tier}_LRS`, tier },
    tags: {},
    properties: {
      provisioningState: 'Succeeded',
      statusOfPrimary: 'available',
      primaryLocation: location,
      supportsHttpsTrafficOnly: true,
      networkAcls: { bypass: 'AzureServices', defaultAction: 'Allow', ipRules: [], virtualNetworkRules: [] },
    },
  };
}

function namespace(id: string, location: string): Omit<Resource, 'name'> {
  return {
    id,
    type: 'Microsoft.EventHub/Namespaces',
    location,
    sku: { name: 'Standard', tier: 'Standard' },
    tags: {},
    properties: { provisioningState: 'Succeeded', status: 'Active', metricId: guidOf(id) },
  };
}

function hub(id: string): Omit<Resource, 'name'> {
  return {
    id,
    type: 'Microsoft.EventHub/Namespaces/EventHubs',
    properties: {
      status: 'Active',
      partitionCount: 2,
      partitionIds: ['0', '1'],
      messageRetentionInDays: 1,
      retentionDescription: { cleanupPolicy: 'Delete', retentionTimeInHours: 24 },
    },
  };
}

function cluster(id: string, location: string): Omit<Resource, 'name'> {
  return {
    id,
    type: 'Microsoft.OperationalInsights/clusters',
    location,
    sku: { name: 'CapacityReservation' },
    identity: { type: 'SystemAssigned', principalId: guidOf(`principal ${id}`), tenantId: tenant },
    properties: {
      provisioningState: 'Succeeded',
      clusterId: guidOf(id),
      billingType: 'Cluster',
      isAvailabilityZonesEnabled: false,
      associatedWorkspaces: [],
    },
  };
}

function workspace(id: string, location: string): Omit<Resource, 'name'> {
  return {
    id,
    type: 'Microsoft.OperationalInsights/workspaces',
    location,
    tags: {},
    properties: {
      customerId: guidOf(id),
      provisioningState: 'Succeeded',
      sku: { name: 'PerGB2018' },
      retentionInDays: 90,
      publicNetworkAccessForIngestion: 'Enabled',
      publicNetworkAccessForQuery: 'Enabled',
    },
  };
}

function onboarding(workspaceId: string): Omit<Resource, 'name'> {
  return {
    id: `${workspaceId}/providers/Microsoft.SecurityInsights/onboardingStates/default`,
    type: 'Microsoft.SecurityInsights/onboardingStates',
    properties: { customerManagedKey: false },
  };
}
