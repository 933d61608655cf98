import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where `npm run package` puts the extension. */
export function packagePath(root) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return join(root, 'dist', `byoml-${version}.vsix`);
}
