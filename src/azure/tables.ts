import { z } from 'zod';
import type { WorkspaceAddress, WorkspaceTable } from '../core/azure/workspace.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { About } from './about.ts';
import { aboutWorkspace } from './aboutWorkspace.ts';
import type { AzureContext } from './azureContext.ts';
import { everyItem } from './everyItem.ts';
import { nameInPath } from './nameInPath.ts';
import { askWorkspace } from './operationalInsights.ts';

const columns = z
  .array(z.object({ name: z.string(), type: z.string() }))
  .nullish()
  .transform((list) => list ?? []);

/** A table as the SDK gives it, 2025-07-01. */
const tableSchema = z
  .object({
    name: z.string(),
    plan: z.string().nullish(),
    retentionInDays: z.number().nullish(),
    totalRetentionInDays: z.number().nullish(),
    provisioningState: z.string().nullish(),
    schema: z
      .object({
        tableType: z.string().nullish(),
        tableSubType: z.string().nullish(),
        columns,
        standardColumns: columns,
      })
      .nullish(),
  })
  .transform(
    ({ name, plan, retentionInDays, totalRetentionInDays, provisioningState, schema }): WorkspaceTable => ({
      name,
      plan: plan ?? undefined,
      type: schema?.tableType ?? undefined,
      subType: schema?.tableSubType ?? undefined,
      retentionDays: retentionInDays ?? undefined,
      totalRetentionDays: totalRetentionInDays ?? undefined,
      provisioningState: provisioningState ?? undefined,
      columns: [...(schema?.standardColumns ?? []), ...(schema?.columns ?? [])],
    }),
  );

export function listTables(context: AzureContext): Promise<readonly WorkspaceTable[]> {
  return askWorkspace(context, z.array(tableSchema), {
    about: (address) => aboutWorkspace(address, 'list the tables of'),
    call: (client, ...workspace) => everyItem(client.tables.listByWorkspace(...workspace)),
  });
}

/** Undefined where the workspace has no such table. */
export async function getTable(context: AzureContext, name: string): Promise<WorkspaceTable | undefined> {
  try {
    return await askWorkspace(context, tableSchema, {
      about: (address) => aboutTable(address, 'read', name),
      call: (client, ...workspace) => client.tables.get(...workspace, nameInPath(name, tableKind)),
    });
  } catch (error) {
    if (ByomlError.is(error, 'azure.missing') && error.args.what === tableKind) return undefined;
    throw error;
  }
}

const tableKind = 'table';

/** A request of something of one table. */
export function aboutTable(address: WorkspaceAddress, verb: string, name: string, role?: string): About {
  const about = aboutWorkspace(address, `${verb} the table ${name} of`, role);
  return { ...about, thing: { what: tableKind, name } };
}
