import * as z from 'zod';

/**
 * Bodies of PUTs of data collection rules and endpoints, as far as rules for logs of one's own need them.
 * Source: Microsoft.Insights 2024-03-11 (Microsoft's Bicep types); "Structure of a data collection rule" for what names have to be.
 */
const streamColumn = z.strictObject({
  name: z.string(),
  type: z.enum(['string', 'int', 'long', 'real', 'boolean', 'datetime', 'dynamic']),
});

export const dataCollectionRuleSchema = z.strictObject({
  location: z.string(),
  kind: z.enum(['Direct', 'Linux', 'Windows']).optional(),
  tags: z.record(z.string(), z.string()).optional(),
  properties: z.strictObject({
    description: z.string().optional(),
    dataCollectionEndpointId: z.string().optional(),
    streamDeclarations: z.record(
      z.string().regex(/^Custom-/),
      z.strictObject({ columns: z.array(streamColumn).min(1) }),
    ),
    destinations: z.strictObject({
      logAnalytics: z
        .array(z.strictObject({ name: z.string(), workspaceResourceId: z.string() }))
        .min(1)
        .max(10),
    }),
    dataFlows: z
      .array(
        z.strictObject({
          streams: z.array(z.string()).min(1),
          destinations: z.array(z.string()).min(1),
          transformKql: z.literal('source', 'The local Azure runs no transformation but "source"').optional(),
          outputStream: z.string().regex(/^(Custom|Microsoft)-/),
        }),
      )
      .min(1)
      .max(10),
  }),
});

export type DataCollectionRuleBody = z.infer<typeof dataCollectionRuleSchema>;

export const dataCollectionEndpointSchema = z.strictObject({
  location: z.string(),
  kind: z.enum(['Linux', 'Windows']).optional(),
  tags: z.record(z.string(), z.string()).optional(),
  properties: z
    .strictObject({
      description: z.string().optional(),
      networkAcls: z
        .strictObject({ publicNetworkAccess: z.enum(['Enabled', 'Disabled', 'SecuredByPerimeter']) })
        .optional(),
    })
    .optional(),
});

export type DataCollectionEndpointBody = z.infer<typeof dataCollectionEndpointSchema>;
