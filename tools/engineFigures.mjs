#!/usr/bin/env node
// `npm run engine-figures`: compares the engine with what SynapseML gave on Spark and writes docs/engine.md; the bench's part stays.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleForNode } from './bundleForNode.mjs';
import { ensureBuilt } from './ensureBuilt.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
ensureInstalled(root);
ensureBuilt(root);
const outfile = join(root, '.cache', 'engineFigures.mjs');
await bundleForNode(root, {
  entryPoints: ['test/figures/engineFigures.ts'],
  outfile,
  // The fixtures are found from the folder of the file that reads them.
  define: {
    'import.meta.dirname': JSON.stringify(join(root, 'test', 'unit', 'engine', 'accessAnomaly', 'support')),
  },
});
const page = join(root, 'docs', 'engine.md');
const { status } = spawnSync(process.execPath, [outfile, page, join(root, 'dist', 'kernels')], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
