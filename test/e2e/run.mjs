#!/usr/bin/env node
// The installed package as a person meets it, by keyboard alone: run.mjs [--vsix FILE] [--results FILE] [PATTERN]
//   --vsix     the package (default: makes it)
//   --results  where the counts go, as JSON: { passed, failed, skipped: [title] }
//   PATTERN    only the walks whose name matches
// Each walk of walks/ has a workbench of its own; a step that fails ends its walk. Screenshots go to test-results/e2e.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensurePackaged } from '../../tools/ensurePackaged.mjs';
import { openWorkbench } from './workbench.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const { values, positionals } = parseArgs({
  options: { vsix: { type: 'string' }, results: { type: 'string' } },
  allowPositionals: true,
});
const pattern = new RegExp(positionals[0] ?? '');
const counts = { passed: 0, failed: 0, skipped: [] };

const vsix = values.vsix === undefined ? ensurePackaged(root) : resolve(values.vsix);
const walks = readdirSync(join(here, 'walks')).map((file) => file.replace('.mjs', ''));
for (const name of walks.filter((walk) => pattern.test(walk))) await take(name);

// A pattern that matches nothing must not look like success.
if (counts.passed + counts.failed === 0) counts.failed = 1;
if (values.results !== undefined) writeFileSync(values.results, JSON.stringify(counts));
console.log(`e2e: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped.length} skipped`);
process.exitCode = counts.failed === 0 ? 0 : 1;

/** A walk exports `steps`, an object title -> (workbench, folder) => Promise, and, if it needs them, `options` and `prepare`, which may give what takes it back. */
async function take(name) {
  const { steps, options = {}, prepare } = await import(`./walks/${name}.mjs`);
  const shots = join(root, 'test-results', 'e2e', name);
  rmSync(shots, { recursive: true, force: true });
  const folder = mkdtempSync(join(tmpdir(), 'byoml-walk-'));
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace);
  const todo = Object.entries({ 'the workbench opens': () => undefined, ...steps });
  const started = performance.now();
  let workbench;
  let undo;
  console.log(`\n${name}`);
  try {
    undo = await prepare?.(workspace);
    workbench = await openWorkbench({ vsix, workspace, shots, ...options });
    while (todo.length > 0) {
      const [title, step] = todo[0];
      await step(workbench, workspace);
      counts.passed++;
      todo.shift();
      console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${title}`);
    }
  } catch (error) {
    counts.failed++;
    const [[title], ...unreached] = todo;
    counts.skipped.push(...unreached.map(([later]) => `${name}: ${later} (not reached)`));
    console.error(`FAILED    ${title}\n${error.stack}`);
    // A screenshot stays on the machine; words go where the log goes.
    console.error(`On the screen:\n${await workbench?.words().catch(() => undefined)}`);
    await workbench?.shot('failed').catch(() => undefined);
  } finally {
    await workbench?.close();
    await undo?.();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
