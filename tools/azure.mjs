#!/usr/bin/env node
// `npm run azure [-- --cloud C --role R --port N --subscriptions N --workspaces N --latency MS]`: the local Azure, until Ctrl-C.
import { join, dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleForNode } from './bundleForNode.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
ensureInstalled(root);
const outfile = join(root, '.cache', 'azure', 'azureSim.mjs');
await bundleForNode(root, { entryPoints: ['test/azureSim/azureSimEntry.ts'], outfile });
await import(pathToFileURL(outfile).href);
