import * as z from 'zod';
import type { ExportDestination, ExportRuleListed } from '../core/azure/exportRule.ts';

/** A data export as the SDK gives it, 2025-07-01. */
export const exportRuleSchema = z
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
