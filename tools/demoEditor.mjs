#!/usr/bin/env node
// `npm run demo:editor`: a real VS Code with this extension and a workspace of sample data. It is the user's own `code`
// (or VSCODE_DESKTOP) with this folder as an extension under development: nothing is installed in it. Where there is no
// desktop or no `code`, an editor server shows the same in a browser until Ctrl-C.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './ensureBuilt.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const workspace = join(root, 'demo-editor');
const windows = process.platform === 'win32';

ensureInstalled(root);
ensureBuilt(root);
ensureSample();

// Not imported above: its packages may have been installed only now.
const { hasDesktop, serverRunsHere, testEditor } = await import('./testEditor.mjs');
const desktop = hasDesktop ? findDesktop() : undefined;
if (desktop !== undefined) openDesktop(desktop);
else if (serverRunsHere) await serve();
else openDesktop(await testEditor(join(root, '.cache', 'vscode')));

/** Events and a detection that reads them, made once; delete the folder to have them made anew. */
function ensureSample() {
  if (existsSync(join(workspace, 'byoml.yaml'))) return;
  console.error(`Making a workspace with sample data in ${workspace} ...`);
  byoml('sample', '--to', join(workspace, 'sample'), '--preset', 'demo');
  const from = ['--from', 'sample/am-securityevent'];
  byoml('init', 'anomalous-resource-access', '--workspace', workspace, ...from);
}

function byoml(...args) {
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const { status } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), ...args], options);
  if (status !== 0) process.exit(1);
}

/** The user's VS Code. In a terminal of a remote window `code` opens no window of its own. */
function findDesktop() {
  if (process.env.VSCODE_DESKTOP !== undefined) return process.env.VSCODE_DESKTOP;
  if (process.env.VSCODE_IPC_HOOK_CLI !== undefined) return undefined;
  const name = windows ? 'code.cmd' : 'code';
  return process.env.PATH.split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

function openDesktop(editor) {
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, workspace];
  const quoted = (word) => (windows ? `"${word}"` : word);
  spawn(quoted(editor), args.map(quoted), { stdio: 'ignore', detached: true, shell: windows }).unref();
  console.log(`VS Code opens ${workspace}. The BYO-ML view is in its activity bar.`);
}

/** The package in an editor server that only who has the printed address can use. */
async function serve() {
  const { installVsix, quietSettings, runFolders, startServer, writeSettings } =
    await import('./vscodeHost.mjs');
  const { ensurePackaged } = await import('./ensurePackaged.mjs');
  const temporary = mkdtempSync(join(tmpdir(), 'byoml-editor-'));
  const folders = runFolders(temporary);
  let server;
  const end = async (code) => {
    await server?.stop();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0));
  try {
    writeSettings(folders.userData, quietSettings);
    installVsix(folders, ensurePackaged(root));
    const token = randomBytes(16).toString('hex');
    server = await startServer(folders, { token, untilStopped: true, onExit: () => void end(1) });
    const query = new URLSearchParams({ tkn: token, folder: workspace });
    console.log(`\nOpen in a browser:  http://127.0.0.1:${server.port}/?${query}\nCtrl-C ends it.`);
  } catch (error) {
    console.error(error.message);
    await end(1);
  }
}
