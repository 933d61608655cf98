#!/usr/bin/env node
// `npm run schemas`: schemas/*.schema.json from src/store/schemas. A test compares the two.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { outputFiles } = await build({
  entryPoints: [join(root, 'src/store/schemas/publishedSchemas.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  write: false,
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { publishedSchemas } = await import(`data:text/javascript;base64,${code}`);

for (const [name, schema] of Object.entries(publishedSchemas())) {
  writeFileSync(join(root, 'schemas', name), `${JSON.stringify(schema, null, 2)}\n`);
}
