#!/usr/bin/env node
// `npm test`: every check and every test, with one tally at the end. With CI=true a missing tool is a failure.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensureInstalled.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
ensureInstalled(root);

const tally = { passed: 0, failed: 0, skipped: [] };

const bin = (name) => join(root, 'node_modules', name);

/** Checks that either hold or do not, each counted as one test. */
const checks = [
  ['format', bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
  ['types', bin('typescript/bin/tsc'), '-p', '.'],
  ['types of the pages', bin('typescript/bin/tsc'), '-p', 'webview'],
  ['lint: style, arrows between rooms', bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'],
  ['no unused exports, files or packages', bin('knip/bin/knip.js'), '--no-progress'],
  ['third-party notices', join(root, 'tools', 'notices.mjs'), '--check'],
  ['build, bundle budgets', join(root, 'tools', 'build.mjs')],
];

for (const [title, script, ...args] of checks) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${title} (${seconds} s)`);
  if (status === 0) tally.passed++;
  else {
    tally.failed++;
    console.log(`${stdout}${stderr}`.trimEnd());
  }
}

runVitest();
await runInEditor();
report();

function runVitest() {
  const folder = mkdtempSync(join(tmpdir(), 'byoml-test-'));
  const results = join(folder, 'results.json');
  const { status } = spawnSync(
    process.execPath,
    [
      bin('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  try {
    const report = JSON.parse(readFileSync(results, 'utf8'));
    tally.passed += report.numPassedTests;
    tally.failed += report.numFailedTests;
    // A file that cannot be loaded fails without a test of its own.
    if (status !== 0 && report.numFailedTests === 0) tally.failed++;
    for (const file of report.testResults) {
      for (const test of file.assertionResults) {
        if (test.status === 'pending' || test.status === 'skipped' || test.status === 'todo') {
          tally.skipped.push(test.fullName);
        }
      }
    }
  } catch (error) {
    console.log(`FAILED the test run ended without results: ${error.message}`);
    tally.failed++;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runInEditor() {
  // Not imported above: its packages may have been installed only now.
  const { runEditorTiers } = await import('./editorTiers.mjs');
  const { passed, failed, skipped } = await runEditorTiers(root);
  tally.passed += passed;
  tally.failed += failed;
  tally.skipped.push(...skipped);
}

function report() {
  if (tally.skipped.length > 0) {
    console.log(`\nNot run here:\n${tally.skipped.map((name) => `  ${name}`).join('\n')}`);
  }
  console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped.length} skipped`);
  process.exitCode = tally.failed === 0 ? 0 : 1;
}
