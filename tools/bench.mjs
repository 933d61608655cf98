#!/usr/bin/env node
// `npm run bench [-- NAME ... | --only NAME,NAME] [--rounds N] [--install] [--write]`: bundles test/bench and runs what is named,
// or all. Ratios within one run are what counts. `--rounds` allows fewer than a contest has, `--install` makes the environment of the
// peers, `--write` the table of docs/engine.md from the kept results.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleForNode } from './bundleForNode.mjs';
import { ensureBuilt } from './ensureBuilt.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const outdir = join(root, '.cache', 'bench');
ensureInstalled(root);
const asked = process.argv.slice(2).join(' ');
// These run what was built: the command line, the worker, the kernels.
if (asked === '' || /host|train|fit-|growth|model|score|places/.test(asked)) ensureBuilt(root);
await bundleForNode(root, {
  entryPoints: [
    'bench.ts',
    ...['oursRun', 'hostRun', 'modelRun', 'scoreIdsRun', 'scoreNaiveRun', 'onExit'].map(
      (name) => `contests/${name}.ts`,
    ),
  ].map((name) => `test/bench/${name}`),
  entryNames: '[name]',
  outExtension: { '.js': '.mjs' },
  outdir,
});
// Loads what it needs when it needs it, as the product does.
await bundleForNode(root, {
  entryPoints: ['test/bench/places/placesRun.ts'],
  outExtension: { '.js': '.mjs' },
  outdir: join(outdir, 'places'),
  ...{ packages: 'bundle', splitting: true, minify: true },
  banner: {
    js: "import { createRequire as required } from 'node:module'; const require = required(import.meta.url);",
  },
});
const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', join(outdir, 'bench.mjs'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
