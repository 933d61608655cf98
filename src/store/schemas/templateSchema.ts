import * as z from 'zod';
import { conditionSchema, textExpressionSchema } from '../../formats/expressionSchema.ts';
import type { Format } from '../versioned.ts';
import { algorithmSchema } from './algorithmSchema.ts';
import { ruleSchema } from './ruleSchema.ts';

const column = z.string().min(1);

const filterSchema = z.strictObject({
  name: z.string().regex(/^[a-zA-Z]\w*$/, 'must be a name of letters and digits'),
  description: z.string().min(1).describe('One plain sentence for people.'),
  drop: conditionSchema,
  enabled: z.boolean().describe('Off by default where false.'),
  switchable: z.boolean().describe('May a detection switch it?'),
  tally: column.exactOptional().describe('A column whose values are counted among the dropped rows.'),
});

const mappingSchema = z.strictObject({
  time: column,
  tenant: textExpressionSchema,
  user: textExpressionSchema,
  resource: textExpressionSchema,
  itemId: column.describe("Column with the row's identity, for de-duplication."),
  extra: z.array(column).describe('Columns to keep in the access table.'),
  evidence: z.record(z.string(), column).describe('Name in the evidence -> column of the source.'),
});

/** `template.json`, version 1. */
const templateSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  format: z.literal('byoml.template'),
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words with hyphens'),
  templateVersion: z.int().min(1),
  title: z.string().min(1),
  description: z.string().min(1),
  table: z.string().min(1).describe('Log Analytics table.'),
  filters: z
    .array(filterSchema)
    .refine((filters) => new Set(filters.map(({ name }) => name)).size === filters.length, 'have equal names'),
  mapping: mappingSchema,
  likelihood: z.enum(['perDaySpan', 'count']),
  algorithm: algorithmSchema,
  budget: z.number().positive().describe('Alerts a day that a reader is ready for.'),
  rule: ruleSchema,
  noRowsAdvice: z.string().min(1),
});

export type TemplateFile = z.infer<typeof templateSchema>;

export const templateFormat: Format<TemplateFile> = {
  format: 'byoml.template',
  version: 1,
  what: 'template',
  fix: 'See `byoml template list`.',
  schema: templateSchema,
  migrations: [],
};
