import { ok, Refused, type Answer } from '../http/answer.ts';
import type { Call, Route } from '../http/route.ts';
import {
  dataCollectionEndpointSchema,
  dataCollectionRuleSchema,
  type DataCollectionEndpointBody,
  type DataCollectionRuleBody,
} from '../schemas/dataCollectionSchemas.ts';
import { guidOf } from '../world/identities.ts';
import { getResource, listOf, scopeOfList } from './resourceAnswers.ts';

const rules = 'Microsoft.Insights/dataCollectionRules';
const endpoints = 'Microsoft.Insights/dataCollectionEndpoints';
const group = '/subscriptions/:subscription/resourceGroups/:group';
const derived = {
  contract: 'derived',
  apiVersions: ['2024-03-11', '2023-03-11'],
  source: 'dataCollection.json 2024-03-11, 2023-03-11',
} as const;

/** Data collection rules and endpoints. */
export const dataCollectionRoutes: readonly Route[] = [
  {
    ...derived,
    method: 'GET',
    path: `/subscriptions/:subscription/providers/${rules}`,
    filtered: true,
    handle: listOf(rules, `${rules}/read`, scopeOfList),
  },
  {
    ...derived,
    method: 'GET',
    path: `${group}/providers/${rules}`,
    filtered: true,
    handle: listOf(rules, `${rules}/read`, scopeOfList),
  },
  {
    ...derived,
    method: 'PUT',
    path: `${group}/providers/${rules}/:name`,
    action: `${rules}/write`,
    body: dataCollectionRuleSchema,
    handle: putRule,
  },
  {
    ...derived,
    method: 'PUT',
    path: `${group}/providers/${endpoints}/:name`,
    action: `${endpoints}/write`,
    body: dataCollectionEndpointSchema,
    handle: putEndpoint,
  },
  ...[rules, endpoints].flatMap((type): readonly Route[] => [
    {
      ...derived,
      method: 'GET',
      path: `${group}/providers/${type}/:name`,
      action: `${type}/read`,
      handle: getResource,
    },
    {
      ...derived,
      method: 'DELETE',
      path: `${group}/providers/${type}/:name`,
      action: `${type}/delete`,
      handle: ({ world, path }) => ({ status: world.resources.delete(path) ? 200 : 204 }),
    },
  ]),
];

function putRule(call: Call): Answer {
  const { world, path, params } = call;
  const { location, kind, tags, properties } = call.json as DataCollectionRuleBody;
  checkFlows(call, location, properties);
  const before = world.resources.get(path);
  const rule = world.resources.put({
    id: path,
    name: params['name']!,
    type: rules,
    location,
    kind,
    tags,
    etag: `"${guidOf(`${path} ${Date.now()}`)}"`,
    properties: {
      ...properties,
      immutableId: before?.properties['immutableId'] ?? `dcr-${guidOf(path).replaceAll('-', '')}`,
      provisioningState: 'Succeeded',
      // Only rules that were made as direct ones have an address of their own.
      ...(kind === 'Direct' ? { endpoints: { logsIngestion: `${world.addresses.origin}/ingest` } } : {}),
    },
  });
  return ok(rule, before === undefined ? 201 : 200);
}

function checkFlows(
  { world }: Call,
  location: string,
  { destinations, dataFlows, streamDeclarations }: DataCollectionRuleBody['properties'],
): void {
  const invalid = (code: string, message: string, target: string): Refused =>
    new Refused(400, 'InvalidPayload', 'Data collection rule is invalid', {
      details: [{ code, message, target }],
    });
  for (const [index, { streams, destinations: names, outputStream }] of dataFlows.entries()) {
    const target = `properties.dataFlows[${index}]`;
    for (const stream of streams) {
      if (streamDeclarations[stream] === undefined)
        throw invalid('InvalidStream', `Stream '${stream}' is not declared.`, target);
    }
    for (const name of names) {
      const destination = destinations.logAnalytics.find((each) => each.name === name);
      if (destination === undefined)
        throw invalid('InvalidDestination', `Destination '${name}' is not defined.`, target);
      const workspace = world.resources.get(destination.workspaceResourceId);
      if (workspace?.location !== location) {
        throw invalid(
          'InvalidDestination',
          `Workspace '${destination.workspaceResourceId}' is not in '${location}'.`,
          target,
        );
      }
      const table = outputStream.replace(/^(Custom|Microsoft)-/, '');
      if (world.resources.get(`${workspace.id}/tables/${table}`) === undefined) {
        throw invalid(
          'InvalidOutputTable',
          `Table for output stream '${outputStream}' is not available for destination '${name}'.`,
          target,
        );
      }
    }
  }
}

function putEndpoint({ world, path, params, json }: Call): Answer {
  const { location, kind, tags, properties } = json as DataCollectionEndpointBody;
  const before = world.resources.get(path);
  const endpoint = world.resources.put({
    id: path,
    name: params['name']!,
    type: endpoints,
    location,
    kind,
    tags,
    properties: {
      networkAcls: { publicNetworkAccess: 'Enabled' },
      ...properties,
      immutableId: `dce-${guidOf(path).replaceAll('-', '')}`,
      provisioningState: 'Succeeded',
      logsIngestion: { endpoint: `${world.addresses.origin}/ingest` },
    },
  });
  return ok(endpoint, before === undefined ? 201 : 200);
}
