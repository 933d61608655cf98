#!/usr/bin/env node
// Bundles src/ and webview/ into dist/: thin entries, lazy chunks that they share, and the data files that travel with them.
import { build } from 'esbuild';
import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkBudgets, checkFolderBudget } from './budgets.mjs';
import { buildKernels } from './kernels/buildKernels.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');

/** Entry name -> source file. They share their chunks. */
const nodeEntries = { cli: 'src/cli/cli.ts', worker: 'src/worker/worker.ts' };

/** Shares no chunk: the whole of a package that the others have a use for would load with the small part that it needs. */
const extensionEntry = { extension: 'src/extension.ts' };

/** Pages that run in the editor's webviews: one script and one style sheet each. */
const webviewEntries = { 'webview/results': 'webview/results/main.tsx' };

/** Some packages are CommonJS and call require() for node's own modules; an ES module has none of its own. */
const requireBanner =
  "import { createRequire as byomlCreateRequire } from 'node:module'; const require = byomlCreateRequire(import.meta.url);";

/** Microsoft's parser sets globals and cannot be bundled: its two scripts stay plain files. */
const kustoScripts = ['bridge.min.js', 'Kusto.Language.Bridge.min.js'];

/** The code reads only the version from package.json; the rest of it, the editor's manifest, stays out of the bundles. */
const thinManifest = {
  name: 'thinManifest',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]package\.json$/ }, async ({ path }) => {
      if (path !== join(root, 'package.json')) return undefined;
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

const common = {
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/** Kernels that were compiled before are still there. */
const kernels = join(root, '.cache', 'kernels');
await buildKernels(kernels);

await rm(dist, { recursive: true, force: true });
const bundles = await Promise.all([
  ...[nodeEntries, extensionEntry].map((entryPoints) =>
    build({
      ...common,
      entryPoints,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      external: ['vscode'],
      chunkNames: 'chunks/[name]-[hash]',
      banner: { js: requireBanner },
      plugins: [thinManifest],
    }),
  ),
  build({
    ...common,
    entryPoints: webviewEntries,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.ttf': 'file' },
    assetNames: 'webview/[name]',
  }),
]);

const require = createRequire(import.meta.url);
await mkdir(join(dist, 'kusto'), { recursive: true });
await Promise.all([
  writeFile(join(dist, 'kusto', 'package.json'), '{ "type": "commonjs" }\n'),
  ...kustoScripts.map((script) =>
    cp(require.resolve(`@kusto/language-service-next/${script}`), join(dist, 'kusto', script)),
  ),
  ...['templates', 'schemas'].map((folder) =>
    cp(join(root, folder), join(dist, folder), { recursive: true }),
  ),
  cp(kernels, join(dist, 'kernels'), {
    recursive: true,
    filter: (path) => !path.endsWith('.sha256'),
  }),
  cp(join(root, 'THIRD-PARTY-NOTICES.md'), join(dist, 'THIRD-PARTY-NOTICES.md')),
  chmod(join(dist, 'cli.js'), 0o755),
]);
// Whatever folder dist/ is copied to, its scripts are ES modules and Microsoft's are not. Written last: dist/ is whole.
await writeFile(join(dist, 'package.json'), '{ "type": "module" }\n');

const entries = [nodeEntries, extensionEntry, webviewEntries].flatMap(Object.keys);
const bundled = await checkBudgets(root, entries, bundles);
const kernelsSize = await checkFolderBudget(root, 'kernels');
console.log([...bundled.lines, ...kernelsSize.lines].join('\n'));
if (bundled.exceeded || kernelsSize.exceeded) {
  console.error('A bundle is larger than its budget, or has none (tools/budgets.json).');
  process.exitCode = 1;
}
