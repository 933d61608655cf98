#!/usr/bin/env node
// The suite in a real VS Code: run.mjs [--vsix FILE] [--results FILE] [PATTERN]
//   --vsix     runs it on the installed package instead of this folder, which shows a wrong .vscodeignore or bundle
//   --results  where the counts go, as JSON: { passed, failed, skipped: [title], figures }
//   PATTERN    only the tests whose full title matches
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../tools/ensureBuilt.mjs';
import { installInto, testEditor } from '../../tools/testEditor.mjs';
import { quietSettings, runFolders, writeSettings } from '../../tools/vscodeHost.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const { values, positionals } = parseArgs({
  options: { vsix: { type: 'string' }, results: { type: 'string' } },
  allowPositionals: true,
});

if (values.vsix === undefined) ensureBuilt(root);
const temporary = mkdtempSync(join(tmpdir(), 'byoml-vscode-'));
const outcome = join(temporary, 'outcome.json');
try {
  await runSuite();
} catch (error) {
  // The launcher and the suite have said why.
  console.error(error.message);
} finally {
  report();
  rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
}

async function runSuite() {
  const extensionTestsPath = await bundleSuite();
  const editor = await testEditor(join(root, '.cache', 'vscode'));
  const folders = runFolders(temporary);
  const workspace = join(temporary, 'workspace');
  mkdirSync(workspace);
  writeSettings(folders.userData, quietSettings);
  if (values.vsix !== undefined) installInto(editor, folders, resolve(values.vsix));
  await runTests({
    vscodeExecutablePath: editor,
    extensionDevelopmentPath: values.vsix === undefined ? root : join(here, 'driver'),
    extensionTestsPath,
    launchArgs: [
      workspace,
      ...['--user-data-dir', folders.userData],
      ...(values.vsix === undefined ? ['--disable-extensions'] : ['--extensions-dir', folders.extensions]),
    ],
    extensionTestsEnv: {
      TZ: 'America/St_Johns',
      BYOML_TEST_OUTCOME: outcome,
      BYOML_TEST_PATTERN: positionals[0],
      VSCODE_TEST_SHOTS: join(root, 'test-results', 'vscode'),
    },
  });
}

/** Bundles the tests, which the editor loads as JavaScript; gives the file that it starts with. */
async function bundleSuite() {
  const suite = join(here, 'suite');
  const outdir = join(root, '.cache', values.vsix === undefined ? 'vscode-suite' : 'vscode-suite-vsix');
  const tests = readdirSync(suite).filter((name) => name.endsWith('.test.ts'));
  const entries = ['index.ts', ...tests].map((name) => [basename(name, '.ts'), join(suite, name)]);
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: Object.fromEntries(entries),
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return join(outdir, 'index.js');
}

function report() {
  let counts = { passed: 0, failed: 1, skipped: [], figures: {} };
  try {
    counts = JSON.parse(readFileSync(outcome, 'utf8'));
  } catch {
    console.error('The suite did not come to its end.');
  }
  if (values.results !== undefined) writeFileSync(values.results, JSON.stringify(counts));
  for (const [name, value] of Object.entries(counts.figures)) console.log(`${name}: ${value.toFixed(1)}`);
  const place = values.vsix === undefined ? 'vscode, folder' : 'vscode, package';
  console.log(`${place}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped.length} skipped`);
  process.exitCode = counts.failed === 0 ? 0 : 1;
}
