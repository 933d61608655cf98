import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { packagePath } from './packagePath.mjs';

/** Makes the package of what is in the working tree now; gives its path. Ends this process when it cannot be made. */
export function ensurePackaged(root) {
  const { status } = spawnSync(process.execPath, [join(root, 'tools', 'package.mjs')], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(1);
  return packagePath(root);
}
