import * as z from 'zod';
import { credentialKinds } from '../../core/azure/tokens.ts';
import { cloudNames } from '../../core/azure/clouds.ts';
import type { Format } from '../versioned.ts';
import { endpointsSchema } from './workspaceSchema.ts';

const text = z.string();

const ruleSchema = z.strictObject({
  name: text,
  tables: z.array(text),
  enabled: z.boolean(),
  destination: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('storage'), resourceId: text }),
    z.strictObject({ kind: z.literal('eventHub'), resourceId: text, hub: text.exactOptional() }),
  ]),
});

const placeSchema = z.strictObject({
  profile: text,
  cloud: z.enum(cloudNames).exactOptional(),
  endpoints: endpointsSchema.exactOptional(),
  credential: z.enum(credentialKinds).exactOptional(),
  tenant: text,
  subscription: text,
  resourceGroup: text,
  workspace: text,
});

const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('exportRule'),
    name: text,
    before: ruleSchema.nullable().describe('The rule as it was; null: there was none.'),
    after: ruleSchema.nullable().describe('The rule as it shall be; null: none.'),
  }),
  z.strictObject({ kind: z.literal('tableMigration'), table: text }),
]);

/** `.byoml/plans/<id>/plan.json`, version 1. */
const planSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  format: z.literal('byoml.plan'),
  version: z.literal(1),
  id: z.string().regex(/^[0-9a-f]{12}$/, 'must be 12 hex digits'),
  place: placeSchema,
  title: text,
  changes: z.array(changeSchema),
  notes: z.array(z.strictObject({ level: z.enum(['info', 'warning', 'problem']), text })),
  missing: z.array(z.strictObject({ action: text, scope: text, role: text, az: text })),
  cost: z.strictObject({ monthly: z.number().nullable(), arithmetic: z.array(text) }).nullable(),
});

export type PlanFile = z.infer<typeof planSchema>;

export const planFormat: Format<PlanFile> = {
  format: 'byoml.plan',
  version: 1,
  what: 'plan',
  fix: '`byoml plan list` shows those that were begun.',
  schema: planSchema,
  migrations: [],
};

/** A line of `journal.jsonl`. */
export const journalEntrySchema = z.strictObject({
  change: z.int().nonnegative(),
  state: z.enum(['begun', 'done', 'failed', 'undone']),
  time: text,
  error: z
    .strictObject({ code: text, args: z.record(z.string(), z.union([z.string(), z.number()])) })
    .exactOptional(),
});
