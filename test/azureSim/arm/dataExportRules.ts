import { Refused } from '../http/answer.ts';
import type { Call } from '../http/route.ts';
import type { DataExportBody } from '../schemas/dataExportSchema.ts';
import { isAllowed } from '../world/permissions.ts';
import type { Resource } from '../world/resources.ts';
import { subscriptionOf } from '../world/world.ts';
import { notAuthorized, notRegistered, providerState } from './admit.ts';

type Wanted = DataExportBody['properties'];

const storage = 'Microsoft.Storage/storageAccounts';
const hubs = 'Microsoft.EventHub/namespaces';

/**
 * What the service refuses about a rule. Source: Microsoft's "Log Analytics data export" (limits, permissions); the words of the
 * errors are the service's where issues of its users quote them, else ours.
 */
export function checkDataExport(call: Call, workspace: Resource, wanted: Wanted): void {
  checkTables(call, workspace, wanted);
  const destination = checkDestination(call, workspace, wanted);
  checkOtherRules(call, workspace, wanted, destination);
  const [, subscription = ''] = /^\/subscriptions\/([^/]+)/i.exec(workspace.id) ?? [];
  if (
    providerState(subscriptionOf(call.world, subscription)?.providers, 'Microsoft.Insights') !== 'Registered'
  ) {
    throw notRegistered('Microsoft.Insights');
  }
}

/** A table that cannot be exported is let in: the service takes the rule and sends nothing of it. */
function checkTables({ world }: Call, workspace: Resource, { tableNames }: Wanted): void {
  if (tableNames.length === 0) {
    throw bad(
      "You must provide a table or tables array 'TableNames' : ['SecurityEvent'] or ['Heartbeat', 'SecurityEvent'].",
    );
  }
  for (const table of tableNames) {
    if (world.resources.get(`${workspace.id}/tables/${table}`) === undefined) {
      throw bad(`Table '${table}' doesn't exist in workspace '${workspace.name}'.`);
    }
  }
}

function checkDestination(call: Call, workspace: Resource, { destination }: Wanted): Resource {
  const { world } = call;
  const found = world.resources.get(destination.resourceId);
  const type = found?.type.toLowerCase();
  if (found === undefined || (type !== storage.toLowerCase() && type !== hubs.toLowerCase())) {
    throw bad(`The destination resource '${destination.resourceId}' was not found.`);
  }
  const needed =
    type === storage.toLowerCase()
      ? [`${storage}/blobServices/containers/write`]
      : [
          `${hubs}/eventhubs/write`,
          `${hubs}/eventhubs/messages/write`,
          `${hubs}/authorizationRules/listkeys/action`,
        ];
  const lacking = needed.find((action) => !isAllowed(world, call.caller, action, found.id));
  if (lacking !== undefined) throw linkedNotAuthorized(call, lacking, found.id);
  if (found.location !== workspace.location) {
    throw bad(
      `The destination '${found.name}' is in '${found.location}': it must be in the region of the workspace, '${workspace.location}'.`,
    );
  }
  if (found.sku?.tier === 'Premium' && type === storage.toLowerCase()) {
    throw bad(`Premium storage accounts are not supported as a destination: '${found.name}'.`);
  }
  const hub = destination.metaData?.eventHubName;
  if (hub !== undefined && world.resources.get(`${found.id}/eventhubs/${hub}`) === undefined) {
    throw bad(`The event hub '${hub}' was not found in the namespace '${found.name}'.`);
  }
  return found;
}

function checkOtherRules(
  { world, path }: Call,
  workspace: Resource,
  wanted: Wanted,
  destination: Resource,
): void {
  const others = world.resources
    .ofType('Microsoft.OperationalInsights/workspaces/export', workspace.id)
    .filter(({ id }) => id.toLowerCase() !== path.toLowerCase());
  const rival = others.find((other) => isSameDestination(other, wanted, destination));
  if (rival !== undefined)
    throw bad(`You are adding a desiccation that is already defined in rule: ${rival.id}`);
  const active = others.filter(({ properties }) => properties['enable'] === true).length;
  if (wanted.enable !== false && active >= 10) {
    throw bad(
      `The workspace '${workspace.name}' has ${active} enabled data export rules, and no more than 10 are allowed.`,
    );
  }
}

/** An account serves one rule; a namespace several, with different hubs. */
function isSameDestination(
  { properties }: Resource,
  { destination: wanted }: Wanted,
  destination: Resource,
): boolean {
  const other = properties['destination'] as Wanted['destination'];
  if (other.resourceId.toLowerCase() !== destination.id.toLowerCase()) return false;
  return other.metaData?.eventHubName?.toLowerCase() === wanted.metaData?.eventHubName?.toLowerCase();
}

function bad(message: string): Refused {
  return new Refused(400, 'BadRequest', message);
}

/** ARM's words for a right that is missing at another resource than the one that is written. */
function linkedNotAuthorized(call: Call, action: string, scope: string): Refused {
  const { code, message } = (
    notAuthorized(call, action, scope).answer.body as { error: { code: string; message: string } }
  ).error;
  return new Refused(403, code.replace('AuthorizationFailed', 'LinkedAuthorizationFailed'), message);
}
