import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
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

/** A folder that is still to be opened; `real` is where it is when no link is followed. */
interface Folder extends Place {
  readonly real: string;
}

/**
 * All files below a folder, links followed but no folder visited twice, those under a folder that `enters` refuses left
 * out. In no order that matters. Throws `source.unreadable`.
 */
export async function walkFolder(
  start: Place,
  enters: (absolute: string) => boolean,
  pacer: Pacer,
): Promise<readonly FoundFile[]> {
  const files: FoundFile[] = [];
  const visited = new Set<string>();
  const pending: Folder[] = [{ ...start, real: realPath(start) }];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    await pacer.pause();
    if (visited.has(folder.real)) continue;
    visited.add(folder.real);
    const { absolute, path } = folder;
    for (const entry of readable(path, () => readdirSync(absolute, { withFileTypes: true }))) {
      const child = childOf(folder, entry);
      if (child.kind === 'folder' && enters(child.absolute)) pending.push(child);
      if (child.kind === 'file') files.push(child);
    }
  }
  return files;
}

type Child = (Folder & { readonly kind: 'folder' }) | (FoundFile & { readonly kind: 'file' | 'other' });

function childOf(folder: Folder, entry: Dirent): Child {
  const { name } = entry;
  const place = { path: below(folder.path, name), absolute: join(folder.absolute, name) };
  if (entry.isDirectory()) return { ...place, kind: 'folder', real: join(folder.real, name) };
  // A link may lead nowhere: then there is nothing to read.
  const stats = readable(place.path, () => statSync(place.absolute, { throwIfNoEntry: false }));
  if (stats?.isDirectory() === true) return { ...place, kind: 'folder', real: realPath(place) };
  return { ...place, kind: stats?.isFile() === true ? 'file' : 'other', bytes: stats?.size ?? 0 };
}

function realPath({ path, absolute }: Place): string {
  return readable(path, () => realpathSync.native(absolute));
}

function below(folder: string, name: string): string {
  return /[/\\]$/.test(folder) ? folder + name : `${folder}/${name}`;
}
