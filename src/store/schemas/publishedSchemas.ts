import { z } from 'zod';
import { type Format } from '../versioned.ts';
import { detectionFormat } from './detectionSchema.ts';
import { findingSchema } from './findingSchema.ts';
import { modelFormat } from './modelSchema.ts';
import { runFormat } from './runSchema.ts';
import { templateFormat } from './templateSchema.ts';
import { workspaceFormat } from './workspaceSchema.ts';

/** Name of the file in `schemas/` -> JSON Schema of what stands in the user's file, for completion and checks in editors. */
export function publishedSchemas(): Readonly<Record<string, object>> {
  const formats: readonly Format<unknown>[] = [
    workspaceFormat,
    detectionFormat,
    modelFormat,
    runFormat,
    templateFormat,
  ] as readonly Format<never>[];
  const named = formats.map(({ format, schema }) => [format.replace('byoml.', ''), schema] as const);
  const all = [...named, ['finding', findingSchema] as const];
  return Object.fromEntries(all.map(([name, schema]) => [`${name}.schema.json`, published(name, schema)]));
}

/** Draft 7 is what editors know best. What only code can check (`unrepresentable`) is left to the program. */
function published(name: string, schema: z.ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  return { $schema, title: `byoml ${name}`, ...rest };
}
