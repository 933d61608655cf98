import * as z from 'zod';
import type { RuleDocument } from '../../content/rule/ruleDocument.ts';

const text = z.string();
const texts = z.array(text);

/**
 * A rule's YAML as somebody may have edited it. Only its shape is read here; what the service allows is judged by
 * `ruleProblems`. Keys that we do not write are left alone.
 */
export const ruleDocumentSchema: z.ZodType<RuleDocument> = z.object({
  id: text,
  name: text,
  description: text,
  severity: z.enum(['High', 'Medium', 'Low', 'Informational']),
  requiredDataConnectors: z.array(z.object({ connectorId: text, dataTypes: texts })),
  queryFrequency: text,
  queryPeriod: text,
  triggerOperator: z.enum(['gt', 'lt', 'eq', 'ne']),
  triggerThreshold: z.number(),
  tactics: texts,
  relevantTechniques: texts,
  query: text,
  entityMappings: z.array(
    z.object({ entityType: text, fieldMappings: z.array(z.object({ identifier: text, columnName: text })) }),
  ),
  customDetails: z.record(text, text).default({}),
  alertDetailsOverride: z.object({ alertDisplayNameFormat: text, alertDescriptionFormat: text }),
  eventGroupingSettings: z.object({ aggregationKind: z.enum(['SingleAlert', 'AlertPerResult']) }),
  version: text,
  kind: z.literal('Scheduled'),
});
