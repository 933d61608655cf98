import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagePath } from './packagePath.mjs';
import { hasDesktop, serverRunsHere, testEditor } from './testEditor.mjs';

/**
 * The page in a browser, and the tests in a real editor: the suite on this folder and on the package, and the walk by
 * keyboard alone.
 * Gives `{ passed, failed, skipped: [title] }`. With CI=true a missing editor or browser is a failure.
 */
export async function runEditorTiers(root) {
  const tally = { passed: 0, failed: 0, skipped: [] };
  const vsix = packageExtension(root, tally);
  const suite = join(root, 'test', 'vscode', 'run.mjs');
  const walk = join(root, 'test', 'e2e', 'run.mjs');
  const page = join(root, 'test', 'webview', 'run.mjs');
  if (serverRunsHere) add(tally, runTier('webview', setUpProblem(), page, []));
  else tally.skipped.push('webview: its browser is driven on linux-x64 only');
  const noEditor = await editorMissing(root);
  add(tally, runTier('vscode, folder', noEditor, suite, []));
  if (vsix === undefined) return tally;
  add(tally, runTier('vscode, package', noEditor, suite, ['--vsix', vsix]));
  if (serverRunsHere) add(tally, runTier('e2e', setUpProblem(), walk, ['--vsix', vsix]));
  else tally.skipped.push('e2e: its editor runs on linux-x64 only');
  return tally;
}

function runTier(title, missing, script, args) {
  if (missing !== undefined) return absence(title, missing);
  const folder = mkdtempSync(join(tmpdir(), 'byoml-tier-'));
  const results = join(folder, 'results.json');
  try {
    spawnSync(process.execPath, [script, ...args, '--results', results], { stdio: ['ignore', 1, 2] });
    return JSON.parse(readFileSync(results, 'utf8'));
  } catch (error) {
    return failure(title, `it ended without results (${error.message})`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The package's path, or undefined when it could not be made. */
function packageExtension(root, tally) {
  const script = join(root, 'tools', 'package.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} package: nothing left out, within its budget`);
  add(tally, { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: [] });
  if (status !== 0) {
    console.log(`${stdout}${stderr}`.trimEnd());
    return undefined;
  }
  return packagePath(root);
}

/** Why there is no VS Code to test in, or undefined. */
async function editorMissing(root) {
  if (serverRunsHere && !hasDesktop && process.env.VSCODE_DESKTOP === undefined) return setUpProblem();
  try {
    await testEditor(join(root, '.cache', 'vscode'));
    return undefined;
  } catch (error) {
    return `no VS Code: ${error.message}; set VSCODE_DESKTOP to an installed one`;
  }
}

function setUpProblem() {
  const script = join(import.meta.dirname, 'setupVscode.mjs');
  const { status } = spawnSync(process.execPath, [script], { stdio: ['ignore', 'ignore', 'inherit'] });
  return status === 0 ? undefined : 'no editor or browser: `node tools/setupVscode.mjs` says why';
}

function absence(title, missing) {
  if (process.env.CI === 'true') return failure(title, missing);
  return { passed: 0, failed: 0, skipped: [`${title}: ${missing}`] };
}

function failure(title, why) {
  console.log(`FAILED ${title}: ${why}`);
  return { passed: 0, failed: 1, skipped: [] };
}

function add(tally, { passed, failed, skipped }) {
  tally.passed += passed;
  tally.failed += failed;
  tally.skipped.push(...skipped);
}
