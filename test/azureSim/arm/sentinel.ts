import { ok, Refused, type Answer } from '../http/answer.ts';
import type { Call, Route } from '../http/route.ts';
import {
  alertRuleSchema,
  incidentSchema,
  type AlertRuleBody,
  type IncidentBody,
} from '../schemas/sentinelSchemas.ts';
import { guidOf } from '../world/identities.ts';
import { listOf, parentOf, resourceAt } from './resourceAnswers.ts';

const provider = 'Microsoft.SecurityInsights';
const base = `/subscriptions/:subscription/resourceGroups/:group/providers/Microsoft.OperationalInsights/workspaces/:workspace/providers/${provider}`;
const derived = {
  contract: 'derived',
  apiVersions: ['2025-09-01'],
  source: 'AlertRulesIncidents.json 2025-09-01',
} as const;

interface Kind {
  readonly name: 'alertRules' | 'incidents' | 'onboardingStates';
  readonly routes: readonly Pick<Route, 'method' | 'body' | 'handle'>[];
}

const kinds: readonly Kind[] = [
  { name: 'onboardingStates', routes: [] },
  {
    name: 'alertRules',
    routes: [
      { method: 'PUT', body: alertRuleSchema, handle: putRule },
      {
        method: 'DELETE',
        handle: ({ world, path }) => ({ status: world.resources.delete(path) ? 200 : 204 }),
      },
    ],
  },
  { name: 'incidents', routes: [{ method: 'PUT', body: incidentSchema, handle: putIncident }] },
];

/** Microsoft Sentinel of a workspace: whether it is on, its analytics rules, its incidents. */
export const sentinelRoutes: readonly Route[] = kinds.flatMap(({ name, routes }): readonly Route[] => {
  const type = `${provider}/${name}`;
  const list = listOf(type, `${type}/read`, ({ path }) => parentOf(path, 1));
  return [
    {
      ...derived,
      method: 'GET',
      path: `${base}/${name}`,
      action: `${type}/read`,
      handle: inSentinel(list, 3),
    },
    {
      ...derived,
      method: 'GET',
      path: `${base}/${name}/:name`,
      action: `${type}/read`,
      handle: inSentinel(getOne, 4),
    },
    ...routes.map((route) => ({
      ...derived,
      ...route,
      path: `${base}/${name}/:name`,
      action: `${type}/${route.method === 'DELETE' ? 'delete' : 'write'}`,
      handle: inSentinel(route.handle, 4),
    })),
  ];
});

/** Only where the cloud has Sentinel; `segments` lead back to the workspace. */
function inSentinel(handle: Route['handle'], segments: number): Route['handle'] {
  return (call) => {
    if (call.world.cloud.lacks.includes('sentinel')) {
      throw new Refused(
        404,
        'InvalidResourceNamespace',
        `The resource namespace '${provider}' is invalid: ${call.world.cloud.title} does not have it.`,
      );
    }
    const workspace = resourceAt(call, parentOf(call.path, segments));
    const isOn = call.world.resources.get(`${workspace.id}/providers/${provider}/onboardingStates/default`);
    if (isOn === undefined && !/\/onboardingStates(\/|$)/i.test(call.path)) {
      throw new Refused(
        400,
        'BadRequest',
        `Workspace '${workspace.name}' is not onboarded to Microsoft Sentinel.`,
      );
    }
    return handle(call);
  };
}

function getOne(call: Call): Answer {
  const found = call.world.resources.get(call.path);
  if (found === undefined)
    throw new Refused(404, 'NotFound', `Resource '${call.params['name']}' does not exist.`);
  return ok(found);
}

function putRule(call: Call): Answer {
  const { etag, kind, properties } = call.json as AlertRuleBody;
  return put(call, { kind, etag, properties: { ...properties, lastModifiedUtc: new Date().toISOString() } });
}

function putIncident(call: Call): Answer {
  const { etag, properties } = call.json as IncidentBody;
  const { world, path, params } = call;
  const before = world.resources.get(path)?.properties;
  const now = new Date().toISOString();
  if (properties.status === 'Closed' && properties.classification === undefined) {
    throw new Refused(400, 'BadRequest', 'An incident is closed with a classification.');
  }
  return put(call, {
    etag,
    properties: {
      labels: [],
      owner: {},
      relatedAnalyticRuleIds: [],
      additionalData: {
        alertsCount: 0,
        bookmarksCount: 0,
        commentsCount: 0,
        alertProductNames: [],
        tactics: [],
      },
      incidentNumber: world.resources.ofType(`${provider}/incidents`).length + 1,
      incidentUrl: `${world.addresses.endpoints.portal}/incidents/${params['name']}`,
      createdTimeUtc: now,
      ...before,
      ...properties,
      lastModifiedTimeUtc: now,
    },
  });
}

interface Written {
  readonly kind?: string;
  readonly etag?: string | undefined;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A change of what was changed meanwhile is refused: its etag is another one. */
function put({ world, path, params }: Call, { kind, etag, properties }: Written): Answer {
  const before = world.resources.get(path);
  if (etag !== undefined && before !== undefined && etag !== before.etag) {
    throw new Refused(
      409,
      'Conflict',
      `The resource '${params['name']}' was changed meanwhile: its etag is not ${etag}.`,
    );
  }
  const written = world.resources.put({
    id: path,
    name: params['name']!,
    type: `${provider}/${path.split('/').at(-2)}`,
    kind,
    etag: `"${guidOf(`${path} ${performance.now()}`)}"`,
    properties,
  });
  return ok(written, before === undefined ? 201 : 200);
}
