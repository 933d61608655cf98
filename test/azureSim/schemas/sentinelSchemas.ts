import * as z from 'zod';

/** Bodies of PUTs of Microsoft Sentinel. Source: Microsoft.SecurityInsights 2025-09-01 (AlertRules.json and Microsoft's Bicep types). */
const severity = z.enum(['High', 'Medium', 'Low', 'Informational']);
const duration = z.iso.duration();

export const alertRuleSchema = z.strictObject({
  kind: z.literal('Scheduled'),
  etag: z.string().optional(),
  properties: z.strictObject({
    displayName: z.string().min(1).max(256),
    description: z.string().max(5000).optional(),
    enabled: z.boolean(),
    severity,
    query: z.string().min(1).max(10_000),
    queryFrequency: duration,
    queryPeriod: duration,
    triggerOperator: z.enum(['GreaterThan', 'LessThan', 'Equal', 'NotEqual']),
    triggerThreshold: z.number().int().min(0).max(10_000),
    suppressionEnabled: z.boolean(),
    suppressionDuration: duration,
    alertRuleTemplateName: z.string().optional(),
    templateVersion: z.string().optional(),
    tactics: z.array(z.string()).optional(),
    techniques: z.array(z.string().regex(/^T\d+$/)).optional(),
    incidentConfiguration: z.looseObject({ createIncident: z.boolean() }).optional(),
    eventGroupingSettings: z.strictObject({ aggregationKind: z.enum(['SingleAlert', 'AlertPerResult']) }).optional(),
    customDetails: z.record(z.string(), z.string()).optional(),
    entityMappings: z
      .array(
        z.strictObject({
          entityType: z.string(),
          fieldMappings: z.array(z.strictObject({ identifier: z.string(), columnName: z.string() })).min(1).max(3),
        }),
      )
      .max(10)
      .optional(),
    alertDetailsOverride: z.looseObject({}).optional(),
  }),
});

export type AlertRuleBody = z.infer<typeof alertRuleSchema>;

export const incidentSchema = z.strictObject({
  etag: z.string().optional(),
  properties: z.strictObject({
    title: z.string(),
    description: z.string().optional(),
    severity,
    status: z.enum(['New', 'Active', 'Closed']),
    classification: z.enum(['Undetermined', 'TruePositive', 'BenignPositive', 'FalsePositive']).optional(),
    classificationReason: z
      .enum(['SuspiciousActivity', 'SuspiciousButExpected', 'IncorrectAlertLogic', 'InaccurateData'])
      .optional(),
    classificationComment: z.string().optional(),
    owner: z.looseObject({}).optional(),
    labels: z.array(z.strictObject({ labelName: z.string() })).optional(),
    firstActivityTimeUtc: z.iso.datetime().optional(),
    lastActivityTimeUtc: z.iso.datetime().optional(),
  }),
});

export type IncidentBody = z.infer<typeof incidentSchema>;
