import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedSchemas } from '../../../src/store/schemas/publishedSchemas.ts';

const folder = resolve(import.meta.dirname, '../../../schemas');

describe('schemas/', () => {
  it('holds what `npm run schemas` makes of the schemas in src, and nothing else', async () => {
    const made = publishedSchemas();
    expect((await readdir(folder)).sort()).toEqual(Object.keys(made).sort());
    for (const [name, schema] of Object.entries(made)) {
      expect(JSON.parse(await readFile(join(folder, name), 'utf8'))).toEqual(
        JSON.parse(JSON.stringify(schema)),
      );
    }
  });

  it('refuses unknown keys in every file that people write, and lists the kinds of an expression', () => {
    const made = publishedSchemas() as Record<string, { readonly definitions?: Record<string, object> }>;
    for (const name of ['workspace', 'detection', 'template']) {
      expect(made[`${name}.schema.json`]).toMatchObject({ type: 'object', additionalProperties: false });
    }
    expect(made['detection.schema.json']?.definitions?.['text-expression']).toMatchObject({
      properties: { column: true, lower: true, coalesce: true },
      maxProperties: 1,
    });
  });
});
