import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Folder of the data files that travel with the program: beside the bundle, or at the top of the repository when run
 * from source. The bundler may put this module into `dist/` or `dist/chunks/`, so it looks upwards.
 */
export function assetsFolder(name: 'templates' | 'schemas'): string {
  for (const above of ['.', '..', '../..']) {
    const folder = fileURLToPath(new URL(`${above}/${name}`, import.meta.url));
    if (existsSync(folder)) return folder;
  }
  return fileURLToPath(new URL(name, import.meta.url));
}
