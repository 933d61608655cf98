import * as z from 'zod';
import type { WorkspaceTable } from '../core/azure/workspace.ts';

const columns = z
  .array(z.object({ name: z.string(), type: z.string() }))
  .nullish()
  .transform((list) => list ?? []);

/** A table as the SDK gives it, 2025-07-01. */
export const tableSchema = z
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
