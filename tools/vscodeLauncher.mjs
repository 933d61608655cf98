#!/usr/bin/env node
// Takes the command line of a desktop VS Code, as @vscode/test-electron writes it, and runs it on a VS Code server with
// its window in headless Chromium. Exits as the test run does: 0 passed, 1 failed, 124 timed out.
//   VSCODE_TEST_TIMEOUT_S  seconds for the whole run (default 900)
//   VSCODE_TEST_SHOTS      a folder: a screenshot is left there when the run does not pass
//   VSCODE_TEST_VERBOSE=1  the logs of server and page
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format } from 'node:util';
import {
  launchBrowser,
  quietSettings,
  runFolders,
  startServer,
  verbose,
  writeSettings,
} from './vscodeHost.mjs';

/** Flags whose value is the next word when it is not behind a `=`. */
const valued = [
  'extensionDevelopmentPath',
  'extensionTestsPath',
  'user-data-dir',
  'extensions-dir',
  'locale',
];

/** Lines of the workbench's own log, which comes on the same channel as the tests' console. */
const noise =
  /^(Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|Ignoring fetching additional|\[AgentHost|\[AccountPolicyGate|Creation of workbench contribution|\[Service Worker\]|Timed out waiting for authentication provider|\[ChatModel|Updating additional builtin|\[lifecycle\]|Canceled: |No search provider registered)/;

const wanted = parse(process.argv.slice(2));
const temporary = mkdtempSync(join(tmpdir(), 'vscode-launch-'));
const running = {};
let finished = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => void finish(130, `stopped by ${signal}`));
for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (error) => void finish(70, error?.stack ?? String(error)));
const seconds = Number(process.env.VSCODE_TEST_TIMEOUT_S ?? 900);
setTimeout(() => void finish(124, `timed out after ${seconds} s`), seconds * 1000).unref();

const address = await openServer();
const { code } = await openPage();
await running.page.goto(address, { timeout: 120_000 });
if (wanted.tests === undefined) console.log(address);
else await finish(Number(await code));

function parse(words) {
  const parsed = { developed: [], positional: [], flags: new Set() };
  const values = {};
  for (let at = 0; at < words.length; at++) {
    const [, name, inline] = /^--([^=]+)(?:=(.*))?$/s.exec(words[at]) ?? [];
    if (name === undefined) {
      if (!words[at].startsWith('-')) parsed.positional.push(resolve(words[at]));
    } else if (!valued.includes(name)) {
      parsed.flags.add(name);
    } else {
      const value = inline ?? words[++at];
      if (name === 'extensionDevelopmentPath') parsed.developed.push(resolve(value));
      else values[name] = value;
    }
  }
  return {
    ...parsed,
    tests: values.extensionTestsPath && resolve(values.extensionTestsPath),
    userData: values['user-data-dir'],
    extensions: values['extensions-dir'],
    locale: values.locale,
  };
}

/** Starts the server and gives the page's address with what was wanted in it. */
async function openServer() {
  const own = runFolders(temporary);
  const folders = {
    ...own,
    userData: resolve(wanted.userData ?? own.userData),
    extensions: resolve(wanted.extensions ?? own.extensions),
  };
  if (!existsSync(join(folders.userData, 'User', 'settings.json')))
    writeSettings(folders.userData, quietSettings);
  running.server = await startServer(folders, {
    automation: true,
    trust: !wanted.flags.has('disable-workspace-trust'),
    locale: wanted.locale,
    onExit: (code) => void finish(71, `the server ended early (${code})`),
  });
  const authority = `127.0.0.1:${running.server.port}`;
  return `http://${authority}/?${query((path) => `vscode-remote://${authority}${path.split('/').map(encodeURIComponent).join('/')}`)}`;
}

function query(uriOf) {
  const [first] = wanted.positional;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...(wanted.flags.has('disable-extensions') ? [['disableExtensions', 'true']] : []),
    ...wanted.developed.map((path) => ['extensionDevelopmentPath', uriOf(path)]),
    ...(wanted.tests === undefined ? [] : [['extensionTestsPath', uriOf(wanted.tests)]]),
  ];
  const words = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (first === undefined) words.set('ew', 'true');
  else if (first.endsWith('.code-workspace')) words.set('workspace', first);
  else if (statSync(first).isDirectory()) words.set('folder', first);
  else throw new Error(`${first} is no folder and no .code-workspace file`);
  return words;
}

/** Opens the window; `code` is a promise of the test run's exit code. */
async function openPage() {
  running.browser = await launchBrowser();
  const page = await running.browser.newPage({
    viewport: { width: 1400, height: 900 },
    locale: wanted.locale,
    reducedMotion: 'reduce',
  });
  running.page = page;
  page.on('crash', () => void finish(72, 'the page crashed'));
  if (verbose) page.on('console', (line) => process.stderr.write(`[page ${line.type()}] ${line.text()}\n`));
  await page.exposeFunction('codeAutomationLog', log);
  let exit;
  const code = new Promise((settle) => (exit = settle));
  await page.exposeFunction('codeAutomationExit', exit);
  return { code };
}

/** `args` are in the manner of printf. */
function log(type, args) {
  const text = format(...args);
  if (!verbose && noise.test(text)) return;
  (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${text}\n`);
}

async function finish(code, why) {
  if (finished) return;
  finished = true;
  if (why !== undefined) console.error(`VS Code ${why}`);
  if (code !== 0) await screenshot();
  const late = new Promise((settle) => setTimeout(settle, 5000));
  await Promise.race([running.browser?.close().catch(() => undefined), late]);
  await running.server?.stop();
  rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  process.exit(code);
}

async function screenshot() {
  const folder = process.env.VSCODE_TEST_SHOTS;
  if (folder === undefined || running.page === undefined) return;
  mkdirSync(folder, { recursive: true });
  await running.page.screenshot({ path: join(folder, 'failed.png'), timeout: 5000 }).catch(() => undefined);
}
