import * as z from 'zod';

/** Body of a table's PUT and PATCH. Source: Tables.json 2025-07-01; read-only properties are left out. */
const columnSchema = z.strictObject({
  name: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{1,44}$/),
  type: z.enum(['string', 'int', 'long', 'real', 'boolean', 'dateTime', 'guid', 'dynamic']),
  dataTypeHint: z.enum(['uri', 'guid', 'armPath', 'ip']).optional(),
  displayName: z.string().optional(),
  description: z.string().optional(),
});

export const tableSchema = z.strictObject({
  properties: z.strictObject({
    plan: z.enum(['Basic', 'Analytics', 'Auxiliary']).optional(),
    retentionInDays: z.number().int().optional(),
    totalRetentionInDays: z.number().int().optional(),
    schema: z
      .strictObject({
        name: z.string(),
        displayName: z.string().optional(),
        description: z.string().optional(),
        columns: z.array(columnSchema).optional(),
      })
      .optional(),
  }),
});

/** Source: Microsoft's Bicep types. */
export const tableName = /^[A-Za-z0-9-_]{4,63}$/;

export type TableBody = z.infer<typeof tableSchema>;
