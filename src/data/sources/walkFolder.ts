import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Pacer } from '../pacer.ts';
import { readable } from './readable.ts';

/** A file or folder: `path` as people see it, beginning with what they gave, and where it is. */
export interface Place {
  readonly path: string;
  readonly absolute: string;
}

export interface FoundFile extends Place {
  readonly bytes: number;
}

/**
 * All files below a folder, links followed but no folder visited twice, those under a folder that `enters` refuses left
 * out. In no order that matters. Throws `source.unreadable`.
 */
export async function walkFolder(
  folder: Place,
  enters: (absolute: string) => boolean,
  pacer: Pacer,
): Promise<readonly FoundFile[]> {
  const files: FoundFile[] = [];
  const visited = new Set<string>();
  const pending = [folder];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { path, absolute } = next;
    await pacer.pause();
    const isNew = readable(path, () => {
      const real = realpathSync(absolute);
      return !visited.has(real) && visited.add(real);
    });
    if (isNew === false) continue;
    for (const entry of readable(path, () => readdirSync(absolute))) {
      const child = { path: below(path, entry), absolute: join(absolute, entry) };
      // A link may lead nowhere: then there is nothing to read.
      const stats = readable(child.path, () => statSync(child.absolute, { throwIfNoEntry: false }));
      if (stats?.isDirectory() === true && enters(child.absolute)) pending.push(child);
      if (stats?.isFile() === true) files.push({ ...child, bytes: stats.size });
    }
  }
  return files;
}

function below(folder: string, name: string): string {
  return /[/\\]$/.test(folder) ? folder + name : `${folder}/${name}`;
}
