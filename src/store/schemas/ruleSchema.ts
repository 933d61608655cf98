import * as z from 'zod';
import type { EntityMapping, TemplateRule } from '../../core/template.ts';

// The limits are those of scheduled analytics rules (Microsoft Sentinel) and of the Azure-Sentinel repository's checks.

const severitySchema = z.enum(['High', 'Medium', 'Low', 'Informational']);

const tactics = [
  ...['Reconnaissance', 'ResourceDevelopment', 'InitialAccess', 'Execution', 'Persistence'],
  ...['PrivilegeEscalation', 'DefenseEvasion', 'CredentialAccess', 'Discovery', 'LateralMovement'],
  ...['Collection', 'Exfiltration', 'CommandAndControl', 'Impact'],
  ...['ImpairProcessControl', 'InhibitResponseFunction'],
];
const tacticSchema = z.enum(tactics);

const columnSchema = z.string().regex(/^[a-zA-Z_]\w*$/, 'must be a column name').max(500);

const entityMappingSchema: z.ZodType<EntityMapping> = z.strictObject({
  entityType: z.string().min(1),
  fieldMappings: z
    .array(z.strictObject({ identifier: z.string().min(1), columnName: columnSchema }))
    .min(1)
    .max(3),
});

/** Text in which at most three `{{Column}}` stand. */
function withPlaceholders(longest: number): z.ZodString {
  return z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => (text.match(/\{\{/g) ?? []).length <= 3, 'may have at most three {{placeholders}}');
}

const ruleShape = {
  name: z.string().min(1).max(256),
  description: z.string().min(1).max(5000),
  severity: severitySchema,
  tactics: z.array(tacticSchema),
  techniques: z.array(z.string().regex(/^T\d{4}(\.\d{3})?$/, 'must be a MITRE ATT&CK technique such as T1021')),
  entityMappings: z.array(entityMappingSchema).min(1).max(10),
  customDetails: z
    .record(z.string().regex(/^[a-zA-Z]\w{0,19}$/, 'must be a name of at most 20 letters and digits'), columnSchema)
    .refine((details) => Object.keys(details).length <= 20, 'may have at most 20 entries'),
  alertDisplayName: withPlaceholders(256),
  alertDescription: withPlaceholders(5000),
};

export const ruleSchema: z.ZodType<TemplateRule> = z.strictObject(ruleShape);

/** Zod's partial keys may be undefined, which no file can say: a key is there with a value or not there. */
export const partialRuleSchema = z.strictObject(ruleShape).partial() as z.ZodType<Partial<TemplateRule>>;
