import * as z from 'zod';
import type { Format } from '../versioned.ts';
import { parametersSchema } from './jsonSchema.ts';
import { filterSwitchesSchema, mappingSchema } from './mappingSchema.ts';
import { partialRuleSchema } from './ruleSchema.ts';

/** `detection.yaml`, version 1. Everything but the template may be left out. */
const detectionSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  format: z.literal('byoml.detection'),
  version: z.literal(1),
  template: z.strictObject({ id: z.string().min(1), version: z.int().min(1) }),
  source: z
    .strictObject({
      from: z.array(z.string().min(1)).describe('Files, folders and patterns; relative to the folder of byoml.yaml.'),
    })
    .default({ from: [] }),
  filters: filterSwitchesSchema.default({}).describe('Filter of the template -> does it leave rows out?'),
  mapping: mappingSchema.default({}).describe("Expressions in place of the template's."),
  algorithm: z
    .strictObject({ id: z.string().min(1).exactOptional(), parameters: parametersSchema.default({}) })
    .default({ parameters: {} }),
  budget: z.number().positive().exactOptional().describe('Alerts a day that you are ready to read.'),
  rule: partialRuleSchema.default({}).describe("What the rule says in place of the template's."),
});

type DetectionFile = z.infer<typeof detectionSchema>;

export const detectionFormat: Format<DetectionFile> = {
  format: 'byoml.detection',
  version: 1,
  what: 'detection',
  fix: 'Make one with `byoml init NAME`.',
  schema: detectionSchema,
  migrations: [],
};
