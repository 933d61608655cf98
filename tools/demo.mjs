#!/usr/bin/env node
// `npm run demo`: installs and builds what is missing, then runs the main job on sample data in this terminal; with `--azure local`
// from an export rule on, against a local Azure.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './ensureBuilt.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
ensureInstalled(root);
ensureBuilt(root);

const given = process.argv.slice(2);
const azure = given.indexOf('--azure');
const { status } = spawnSync(process.execPath, azure < 0 ? inTheCli() : await atLocalAzure(), {
  cwd: azure < 0 ? process.cwd() : root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

function inTheCli() {
  const folder = given.includes('--dir') ? [] : ['--dir', join(root, 'demo')];
  return [join(root, 'dist', 'cli.js'), 'demo', ...folder, ...given];
}

async function atLocalAzure() {
  if (given[azure + 1] !== 'local') {
    console.error('The demo knows one Azure: --azure local.');
    process.exit(2);
  }
  // Its packages may have been installed only now.
  const { bundleForNode } = await import('./bundleForNode.mjs');
  const outfile = join(root, '.cache', 'azure', 'azureDemo.mjs');
  await bundleForNode(root, { entryPoints: ['test/azureSim/demo/azureDemo.ts'], outfile });
  return [outfile, ...given];
}
