#!/usr/bin/env node
// `npm run demo`: installs and builds what is missing, then runs the main job on sample data in this terminal.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './ensureBuilt.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
ensureInstalled(root);
ensureBuilt(root);

const given = process.argv.slice(2);
const folder = given.includes('--dir') ? [] : ['--dir', join(root, 'demo')];
const { status } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), 'demo', ...folder, ...given], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
