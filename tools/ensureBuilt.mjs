import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const inputs = ['src', 'webview', 'templates', 'schemas', 'tools', 'package-lock.json'];

/** Builds dist/ when it is missing or older than what it is made from. */
export function ensureBuilt(root) {
  // Written last, so not there after a build that failed.
  const last = join(root, 'dist', 'package.json');
  if (existsSync(last) && inputs.every((input) => newest(join(root, input)) <= statSync(last).mtimeMs))
    return;
  console.error('Building ...');
  const { status } = spawnSync(process.execPath, [join(root, 'tools', 'build.mjs')], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(1);
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), 0);
}
