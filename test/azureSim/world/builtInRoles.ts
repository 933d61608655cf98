/** What a role allows; `*` stands for any text, also with slashes in it. */
export interface RoleDefinition {
  readonly name: string;
  /** Guid, the same in every cloud. */
  readonly id: string;
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly dataActions: readonly string[];
  readonly notDataActions: readonly string[];
}

/**
 * The roles that the product speaks of, shortened to the permissions that the local Azure knows.
 * Source: Microsoft's "Azure built-in roles".
 */
export const builtInRoles: readonly RoleDefinition[] = [
  role('Owner', '8e3af657-a8ff-443c-a75c-2fe8c4bcb635', ['*']),
  role('Contributor', 'b24988ac-6180-42a0-ab88-20f7382dd24c', ['*'], {
    notActions: [
      'Microsoft.Authorization/*/Delete',
      'Microsoft.Authorization/*/Write',
      'Microsoft.Authorization/elevateAccess/Action',
    ],
  }),
  role('Reader', 'acdd72a7-3385-48ef-bd42-f606fba81ae7', ['*/read']),
  role('Log Analytics Contributor', '92aaf0da-9dab-42b6-94a3-d43ce8d16293', [
    '*/read',
    'Microsoft.OperationalInsights/*',
    'Microsoft.Insights/diagnosticSettings/*',
    'Microsoft.Storage/storageAccounts/listKeys/action',
  ]),
  role('Log Analytics Reader', '73c42c96-874c-492b-b04d-ab87d138a893', [
    '*/read',
    'Microsoft.OperationalInsights/workspaces/search/action',
  ]),
  role('Storage Account Contributor', '17d1049b-9a84-46fb-8f53-869881c3d3ab', [
    'Microsoft.Authorization/*/read',
    'Microsoft.Resources/subscriptions/resourceGroups/read',
    'Microsoft.Storage/storageAccounts/*',
  ]),
  role('Azure Event Hubs Data Owner', 'f526a384-b230-433a-b45c-95f59c4a2dec', ['Microsoft.EventHub/*'], {
    dataActions: ['Microsoft.EventHub/*'],
  }),
  role(
    'Azure Event Hubs Data Receiver',
    'a638d3c7-ab3a-418d-83e6-5f17a39d4fde',
    ['Microsoft.EventHub/*/eventhubs/consumergroups/read'],
    {
      dataActions: ['Microsoft.EventHub/*/receive/action'],
    },
  ),
  role(
    'Storage Blob Data Reader',
    '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1',
    ['Microsoft.Storage/storageAccounts/blobServices/containers/read'],
    {
      dataActions: ['Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'],
    },
  ),
  role('Monitoring Contributor', '749f88d5-cbae-40b8-bcfc-e573ddc772fa', ['*/read', 'Microsoft.Insights/*']),
  role('Monitoring Metrics Publisher', '3913510d-42f4-4e42-8a64-420c390055eb', [], {
    dataActions: ['Microsoft.Insights/Metrics/Write', 'Microsoft.Insights/Telemetry/Write'],
  }),
  role('Microsoft Sentinel Contributor', 'ab8e14d6-4a74-4a29-9ba8-549422addade', [
    'Microsoft.SecurityInsights/*',
    'Microsoft.OperationalInsights/workspaces/read',
    'Microsoft.OperationalInsights/workspaces/query/*',
    'Microsoft.Authorization/*/read',
    'Microsoft.Resources/subscriptions/resourceGroups/read',
  ]),
];

function role(
  name: string,
  id: string,
  actions: readonly string[],
  more: Partial<RoleDefinition> = {},
): RoleDefinition {
  return { name, id, actions, notActions: [], dataActions: [], notDataActions: [], ...more };
}

export function roleNamed(name: string): RoleDefinition {
  const found = builtInRoles.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no role "${name}" here`);
  return found;
}
