import { z } from 'zod';
import type { ExportDestination, ExportRule, ExportRuleListed } from '../core/azure/exportRule.ts';
import type { WorkspaceAddress } from '../core/azure/workspace.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { About } from './about.ts';
import { aboutWorkspace } from './aboutWorkspace.ts';
import type { AzureContext } from './azureContext.ts';
import { everyItem } from './everyItem.ts';
import { nameInPath } from './nameInPath.ts';
import { askWorkspace } from './operationalInsights.ts';

/** A data export as the SDK gives it, 2025-07-01. */
const exportRuleSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    tableNames: z.array(z.string()),
    destination: z.object({
      resourceId: z.string(),
      type: z.string().nullish(),
      eventHubName: z.string().nullish(),
    }),
    enable: z.boolean().nullish(),
    createdDate: z.string().nullish(),
    lastModifiedDate: z.string().nullish(),
  })
  .transform(
    ({ id, name, tableNames, destination, enable, createdDate, lastModifiedDate }): ExportRuleListed => ({
      id,
      name,
      tables: tableNames,
      enabled: enable ?? true,
      destination: destinationOf(destination),
      createdDate: createdDate ?? undefined,
      lastModifiedDate: lastModifiedDate ?? undefined,
    }),
  );

function destinationOf(destination: {
  readonly resourceId: string;
  readonly type?: string | null | undefined;
  readonly eventHubName?: string | null | undefined;
}): ExportDestination {
  const { resourceId, type, eventHubName } = destination;
  const toHub = type === 'EventHub' || /\/providers\/microsoft\.eventhub\//i.test(resourceId);
  if (!toHub) return { kind: 'storage', resourceId };
  return { kind: 'eventHub', resourceId, hub: eventHubName ?? undefined };
}

const contributor = 'Log Analytics Contributor';

export function listExportRules(context: AzureContext): Promise<readonly ExportRuleListed[]> {
  return askWorkspace(context, z.array(exportRuleSchema), {
    about: (address) => aboutWorkspace(address, 'list the data export rules of'),
    call: (client, ...workspace) => everyItem(client.dataExports.listByWorkspace(...workspace)),
  });
}

/** Undefined where there is none of that name. */
export async function getExportRule(
  context: AzureContext,
  name: string,
): Promise<ExportRuleListed | undefined> {
  try {
    return await askWorkspace(context, exportRuleSchema, {
      about: (address) => aboutRule(address, 'read', name),
      call: (client, ...workspace) => client.dataExports.get(...workspace, nameInPath(name, kind)),
    });
  } catch (error) {
    if (isRuleMissing(error)) return undefined;
    throw error;
  }
}

/** Replaces the whole rule, or makes it. The answer may name no more than was sent. */
export function putExportRule(context: AzureContext, rule: ExportRule): Promise<ExportRuleListed> {
  const { name, tables, enabled, destination } = rule;
  const hub = destination.kind === 'eventHub' ? destination.hub : undefined;
  const eventHubName = hub === undefined ? {} : { eventHubName: hub };
  return askWorkspace(context, exportRuleSchema, {
    about: (address) => ({ ...aboutRule(address, 'write', name, contributor), makes: true }),
    call: (client, ...workspace) =>
      client.dataExports.createOrUpdate(...workspace, nameInPath(name, kind), {
        tableNames: [...tables],
        enable: enabled,
        destination: { resourceId: destination.resourceId, ...eventHubName },
      }),
  });
}

/** False: it was gone already. */
export async function deleteExportRule(context: AzureContext, name: string): Promise<boolean> {
  try {
    await askWorkspace(context, z.undefined(), {
      about: (address) => aboutRule(address, 'delete', name, contributor),
      call: (client, ...workspace) => client.dataExports.delete(...workspace, nameInPath(name, kind)),
    });
    return true;
  } catch (error) {
    if (isRuleMissing(error)) return false;
    throw error;
  }
}

const kind = 'data export rule';

function aboutRule(address: WorkspaceAddress, verb: string, name: string, role?: string): About {
  const about = aboutWorkspace(address, `${verb} the ${kind} ${name} of`, role);
  return { ...about, thing: { what: kind, name } };
}

function isRuleMissing(error: unknown): boolean {
  return ByomlError.is(error, 'azure.missing') && error.args.what === kind;
}
