import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Installs the locked packages when node_modules is missing or was made from another lock file. */
export function ensureInstalled(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && sameLock(join(root, 'package-lock.json'), installed)) return;
  console.error('Installing packages (npm ci) ...');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm ci failed: see above. A network or a registry mirror is needed once.');
    process.exit(1);
  }
}

/** npm's record of what it installed lists the lock file's packages, less those of other platforms. */
function sameLock(lock, installed) {
  const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}
