#!/usr/bin/env node
// `npm run bench [-- NAME ...]`: bundles test/bench and runs its cases. Ratios within one run are what counts.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './ensureBuilt.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
ensureInstalled(root);
const chosen = process.argv.slice(2);
// This one runs the built worker.
if (chosen.length === 0 || chosen.includes('host')) ensureBuilt(root);
const outfile = join(root, '.cache', 'bench.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/bench/bench.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['--expose-gc', outfile, ...chosen], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
