import { ok, Refused, type Answer } from '../http/answer.ts';
import type { Call, Route } from '../http/route.ts';
import { tableName, tableSchema, type TableBody } from '../schemas/tableSchema.ts';
import { isBusy, startOperation } from '../world/operations.ts';
import { withProperties, type Resource } from '../world/resources.ts';
import type { World } from '../world/world.ts';
import { accepted } from './operationStatuses.ts';
import { listOf, parentOf, resourceAt } from './resourceAnswers.ts';

const type = 'Microsoft.OperationalInsights/workspaces/tables';
const base =
  '/subscriptions/:subscription/resourceGroups/:group/providers/Microsoft.OperationalInsights/workspaces/:workspace/tables';
const official = {
  contract: 'official',
  apiVersions: ['2025-07-01'],
  source: 'Tables.json 2025-07-01',
} as const;
const write = {
  ...official,
  action: `${type}/write`,
  names: { table: tableName },
  body: tableSchema,
} as const;

/** Tables of a workspace. */
export const tableRoutes: readonly Route[] = [
  {
    ...official,
    method: 'GET',
    path: base,
    action: `${type}/read`,
    handle: (call: Call): Answer => {
      resourceAt(call, parentOf(call.path, 1));
      return listOf(type, `${type}/read`, ({ path }) => parentOf(path, 1), viewIn(call.world))(call);
    },
  },
  {
    ...official,
    method: 'GET',
    path: `${base}/:table`,
    action: `${type}/read`,
    handle: (call) => ok(viewIn(call.world)(tableAt(call, call.path))),
  },
  { ...write, method: 'PUT', path: `${base}/:table`, handle: putTable },
  { ...write, method: 'PATCH', path: `${base}/:table`, handle: patchTable },
  { ...official, method: 'DELETE', path: `${base}/:table`, action: `${type}/delete`, handle: deleteTable },
  {
    ...official,
    method: 'POST',
    path: `${base}/:table/migrate`,
    action: `${type}/migrate/action`,
    handle: migrate,
  },
];

function viewIn(world: World): (table: Resource) => Resource {
  return (table) =>
    isBusy(world, table.id) ? withProperties(table, { provisioningState: 'InProgress' }) : table;
}

function tableAt(call: Call, id: string): Resource {
  resourceAt(call, parentOf(id));
  const table = call.world.resources.get(id);
  if (table === undefined) {
    throw new Refused(404, 'NotFound', `Table '${id.split('/').at(-1)}' was not found in the workspace.`);
  }
  return table;
}

function putTable(call: Call): Answer {
  const { world, path, params } = call;
  resourceAt(call, parentOf(path));
  const { properties } = call.json as TableBody;
  const name = params['table']!;
  const before = world.resources.get(path);
  if (before === undefined && !name.endsWith('_CL')) {
    throw new Refused(
      400,
      'InvalidParameter',
      `The name of a custom table has to end with '_CL': '${name}'.`,
    );
  }
  checkFree(call);
  const columns = properties.schema?.columns ?? [];
  const isWhole =
    properties.schema === undefined ||
    columns.some((column) => column.name === 'TimeGenerated' && column.type === 'dateTime');
  const { plan = 'Analytics', retentionInDays = 90, totalRetentionInDays = retentionInDays } = properties;
  const table: Resource = {
    id: path,
    name,
    type,
    properties: {
      ...before?.properties,
      plan,
      retentionInDays,
      totalRetentionInDays,
      archiveRetentionInDays: totalRetentionInDays - retentionInDays,
      provisioningState: 'Succeeded',
      schema: {
        tableType: 'CustomLog',
        tableSubType: 'DataCollectionRuleBased',
        source: 'customer',
        standardColumns: [{ name: 'TenantId', type: 'guid', isDefaultDisplay: false, isHidden: true }],
        ...(before?.properties['schema'] as object | undefined),
        ...properties.schema,
        name,
      },
    },
  };
  const operation = startOperation(call, path, {
    apply: () => {
      if (isWhole) world.resources.put(table);
    },
    error: isWhole
      ? undefined
      : {
          code: 'SchemaUpdateFatalError',
          message: `Schema of table '${name}' misses mandatory fields or field type. Name: TimeGenerated, Type: dateTime`,
        },
  });
  return accepted(call, operation, viewIn(world)(before ?? table));
}

function patchTable(call: Call): Answer {
  const table = tableAt(call, call.path);
  checkFree(call);
  const { plan, retentionInDays, totalRetentionInDays } = {
    ...(table.properties as TableBody['properties']),
    ...(call.json as TableBody).properties,
  };
  const operation = startOperation(call, call.path, {
    apply: () => {
      call.world.resources.put(withProperties(table, { plan, retentionInDays, totalRetentionInDays }));
    },
  });
  return accepted(call, operation, viewIn(call.world)(table));
}

function deleteTable(call: Call): Answer {
  const table = call.world.resources.get(call.path);
  if (table === undefined) return { status: 204 };
  checkFree(call);
  const operation = startOperation(call, call.path, {
    apply: () => {
      call.world.resources.delete(table.id);
    },
  });
  return accepted(call, operation, undefined);
}

/** Answers at once; the table is what it was until the migration has ended. */
function migrate(call: Call): Answer {
  const id = parentOf(call.path, 1);
  const table = tableAt(call, id);
  const schema = table.properties['schema'] as Readonly<Record<string, unknown>>;
  if (schema['tableSubType'] !== 'Classic') {
    throw new Refused(
      400,
      'InvalidOperationArgument',
      `Table '${table.name}' is no Classic custom log: there is nothing to migrate.`,
    );
  }
  checkFree(call, id);
  startOperation(call, id, {
    apply: () => {
      const migrated = { ...schema, tableSubType: 'DataCollectionRuleBased' };
      call.world.resources.put(withProperties(table, { schema: migrated }));
    },
  });
  return { status: 200 };
}

function checkFree({ world, path }: Call, id = path): void {
  if (!isBusy(world, id)) return;
  throw new Refused(
    409,
    'Conflict',
    `Table '${id.split('/').at(-1)}' is being changed by another operation.`,
  );
}
