import * as z from 'zod';
import { ok, Refused, type Answer } from '../http/answer.ts';
import type { Call, Route } from '../http/route.ts';
import { isAllowed } from '../world/permissions.ts';
import type { Resource } from '../world/resources.ts';
import type { Row, World } from '../world/world.ts';
import { readQuery, type KqlQuery } from './kqlQuery.ts';
import { KqlRefused } from './kqlTokens.ts';
import { spanOf } from './timespan.ts';
import { usageOf } from './usage.ts';

/** Source: "Azure Monitor Log Analytics API: request and response format". */
const querySchema = z.strictObject({
  query: z.string().min(1),
  timespan: z
    .string()
    .regex(/^(P[^/]+|[^/]+\/[^/]+)$/)
    .optional(),
  workspaces: z.array(z.string()).optional(),
});

/** Log query, by the workspace's guid. */
export const logRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/workspaces/:customerId/query',
    contract: 'ours',
    source: 'Log Analytics query API v1',
    body: querySchema,
    handle: query,
  },
];

function query(call: Call): Answer {
  const { world, params, json } = call;
  const { query: text, timespan } = json as z.infer<typeof querySchema>;
  const workspace = world.resources
    .ofType('Microsoft.OperationalInsights/workspaces')
    .find(({ properties }) => properties['customerId'] === params['customerId']?.toLowerCase());
  if (workspace === undefined) {
    throw new Refused(
      404,
      'WorkspaceNotFoundError',
      `The workspace '${params['customerId']}' could not be found`,
    );
  }
  const now = Date.now();
  const kql = read(text, now);
  checkRead(call, workspace, kql.table);
  if (world.resources.get(`${workspace.id}/tables/${kql.table}`) === undefined) {
    throw badQuery(`Failed to resolve table or column expression named '${kql.table}'`, 'SEM0100');
  }
  const { from, to } = spanOf(timespan, now);
  const rows = rowsOf(world, workspace, kql.table).filter(({ TimeGenerated }) => {
    const time = Date.parse(TimeGenerated);
    return time >= from && time <= to;
  });
  return ok({ tables: [{ name: 'PrimaryResult', ...kql.run(rows) }] });
}

function read(text: string, now: number): KqlQuery {
  try {
    return readQuery(text, now);
  } catch (error) {
    if (error instanceof KqlRefused) throw badQuery(error.message, 'SYN0002');
    throw error;
  }
}

function checkRead({ world, caller }: Call, { id }: Resource, table: string): void {
  const action = `Microsoft.OperationalInsights/workspaces/query/${table}/read`;
  if (isAllowed(world, caller, action, id)) return;
  throw new Refused(
    403,
    'InsufficientAccessError',
    'The provided credentials have insufficient access to perform the requested operation',
  );
}

function badQuery(message: string, code: string): Refused {
  return new Refused(400, 'BadArgumentError', 'The request had some invalid properties', {
    innererror: {
      code: 'SemanticError',
      message: 'A semantic error occurred.',
      innererror: { code, message },
    },
  });
}

/** `Usage` is counted by the service, over what came in. */
function rowsOf(world: World, workspace: Resource, table: string): readonly Row[] {
  const own = world.rows.get(`${workspace.id}/tables/${table}`.toLowerCase()) ?? [];
  return table === 'Usage' ? [...own, ...usageOf(world, workspace)] : own;
}
