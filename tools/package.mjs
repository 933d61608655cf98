#!/usr/bin/env node
// `npm run package`: dist/byoml-<version>.vsix, the same file for every platform. Prints what is inside;
// fails when a file of dist/ is left out of it or when it is larger than its budget.
import { readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBudgets } from './budgets.mjs';
import { ensureBuilt } from './ensureBuilt.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { packagePath } from './packagePath.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
ensureInstalled(root);
ensureBuilt(root);
// Not imported above: it may have been installed only now.
const { PackageManager, createVSIX, listFiles } = await import('@vscode/vsce');

const vsix = packagePath(root);

const packed = await listFiles({ cwd: root, packageManager: PackageManager.None });
const forgotten = built().filter((file) => !packed.includes(file));
if (forgotten.length > 0) fail(`.vscodeignore leaves out: ${forgotten.join(', ')}`);

await createVSIX({
  cwd: root,
  packagePath: vsix,
  dependencies: false,
  allowMissingRepository: true,
  // There is no public repository that a relative link of the README could be turned to.
  rewriteRelativeLinks: false,
});

const kilobytes = statSync(vsix).size / 1000;
const budget = (await readBudgets(root)).package.whole;
console.log(`${relative(root, vsix)}: ${packed.length} files, ${kilobytes.toFixed(1)} of ${budget} kB`);
if (kilobytes > budget) fail('The package is larger than its budget (tools/budgets.json).');

/** Everything the build made, as paths from the root with `/`. */
function built() {
  return readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.vsix'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function fail(words) {
  console.error(words);
  process.exit(1);
}
