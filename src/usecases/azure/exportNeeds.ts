import { workspaceId } from '../../core/azure/place.ts';
import type { Place } from '../../core/azure/place.ts';
import type { ExportDestination, ExportRule } from '../../core/azure/exportRule.ts';
import { sameDestination } from '../../core/azure/sameExportRule.ts';
import type { Need } from './missingPermissions.ts';

// Source: Azure Monitor, "Log Analytics workspace data export", Permissions required.

/** What a change of a rule needs: at the workspace, and at a destination that is new. */
export function exportNeeds(
  place: Place,
  before: ExportRule | undefined,
  after: ExportRule | undefined,
): readonly Need[] {
  const verb = after === undefined ? 'delete' : 'write';
  const atWorkspace: Need = {
    scope: workspaceId(place),
    role: 'Log Analytics Contributor',
    actions: [`Microsoft.OperationalInsights/workspaces/dataexports/${verb}`],
  };
  const isNew =
    after !== undefined && (before === undefined || !sameDestination(before.destination, after.destination));
  return isNew ? [atWorkspace, atDestination(after.destination)] : [atWorkspace];
}

function atDestination({ kind, resourceId: scope }: ExportDestination): Need {
  if (kind === 'storage') {
    const actions = ['Microsoft.Storage/storageAccounts/blobServices/containers/write'];
    return { scope, role: 'Storage Account Contributor', actions };
  }
  return {
    scope,
    role: 'Azure Event Hubs Data Owner',
    actions: [
      'Microsoft.EventHub/namespaces/eventhubs/write',
      'Microsoft.EventHub/namespaces/eventhubs/messages/write',
      'Microsoft.EventHub/namespaces/authorizationRules/listkeys/action',
    ],
  };
}
