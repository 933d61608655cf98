import * as z from 'zod';
import { detectionFormat } from './detectionSchema.ts';
import { findingSchema } from './findingSchema.ts';
import { modelFormat } from './modelSchema.ts';
import { planFormat } from './planSchema.ts';
import { runFormat } from './runSchema.ts';
import { templateFormat } from './templateSchema.ts';
import { workspaceFormat } from './workspaceSchema.ts';

const formats: readonly { readonly format: string; readonly schema: z.ZodType }[] = [
  workspaceFormat,
  detectionFormat,
  modelFormat,
  runFormat,
  planFormat,
  templateFormat,
  { format: 'byoml.finding', schema: findingSchema },
];

/** Name of the file in `schemas/` -> JSON Schema of what stands in the user's file, for completion and checks in editors. */
export function publishedSchemas(): Readonly<Record<string, object>> {
  const entries = formats.map(({ format, schema }) => {
    const name = format.replace('byoml.', '');
    return [`${name}.schema.json`, published(name, schema)] as const;
  });
  return Object.fromEntries(entries);
}

/** Draft 7 is what editors know best. What only code can check (`unrepresentable`) is left to the program. */
function published(name: string, schema: z.ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  return { $schema, title: `byoml ${name}`, ...rest };
}
