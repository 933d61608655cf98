import { ok, Refused, type Answer } from '../http/answer.ts';
import type { Call, Route } from '../http/route.ts';
import type { DataExportBody } from '../schemas/dataExportSchema.ts';
import { dataExportName, dataExportSchema } from '../schemas/dataExportSchema.ts';
import { guidOf } from '../world/identities.ts';
import { checkDataExport } from './dataExportRules.ts';
import { getResource, listOf, parentOf, resourceAt } from './resourceAnswers.ts';

const actions = 'Microsoft.OperationalInsights/workspaces/dataexports';
/** As the service writes it. */
const type = 'Microsoft.OperationalInsights/workspaces/export';
const base =
  '/subscriptions/:subscription/resourceGroups/:group/providers/Microsoft.OperationalInsights/workspaces/:workspace/dataExports';
const official = {
  contract: 'official',
  apiVersions: ['2025-07-01'],
  source: 'DataExports.json 2025-07-01',
} as const;

/** Data export rules of a workspace. */
export const dataExportRoutes: readonly Route[] = [
  {
    ...official,
    method: 'GET',
    path: base,
    action: `${actions}/read`,
    handle: (call: Call): Answer => {
      resourceAt(call, parentOf(call.path, 1));
      return listOf(type, `${actions}/read`, ({ path }) => parentOf(path, 1))(call);
    },
  },
  { ...official, method: 'GET', path: `${base}/:rule`, action: `${actions}/read`, handle: getRule },
  {
    ...official,
    method: 'PUT',
    path: `${base}/:rule`,
    action: `${actions}/write`,
    names: { rule: dataExportName },
    body: dataExportSchema,
    handle: putRule,
  },
  { ...official, method: 'DELETE', path: `${base}/:rule`, action: `${actions}/delete`, handle: deleteRule },
];

function getRule(call: Call): Answer {
  resourceAt(call, parentOf(call.path));
  if (call.world.resources.get(call.path) === undefined) throw noSuchRule(call);
  return getResource(call);
}

function noSuchRule({ params }: Call): Refused {
  return new Refused(404, 'NotFound', `Not found the specific data export '${params['rule']}'.`);
}

/** Replaces the whole rule; what it does not say is gone. */
function putRule(call: Call): Answer {
  const { world, path, params } = call;
  const workspace = resourceAt(call, parentOf(path));
  const { properties } = call.json as DataExportBody;
  checkDataExport(call, workspace, properties);
  const before = world.resources.get(path);
  const now = new Date().toUTCString();
  const { tableNames, enable = true, destination } = properties;
  const rule = world.resources.put({
    id: path,
    name: params['rule']!,
    type,
    properties: {
      dataExportId: before?.properties['dataExportId'] ?? guidOf(`${path} ${now}`),
      tableNames,
      destination: { ...destination, type: isHub(destination.resourceId) ? 'EventHub' : 'StorageAccount' },
      enable,
      createdDate: before?.properties['createdDate'] ?? now,
      lastModifiedDate: now,
    },
  });
  return ok(rule, before === undefined ? 201 : 200);
}

function isHub(resourceId: string): boolean {
  return /\/Microsoft\.EventHub\//i.test(resourceId);
}

function deleteRule(call: Call): Answer {
  resourceAt(call, parentOf(call.path));
  if (!call.world.resources.delete(call.path)) throw noSuchRule(call);
  return { status: 200 };
}
