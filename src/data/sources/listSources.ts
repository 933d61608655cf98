import { type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ByomlError } from '../../core/errors/byomlError.ts';
import type { Pacer } from '../pacer.ts';
import { expandGlob } from './expandGlob.ts';
import type { Window } from './exportLayout.ts';
import { readable } from './readable.ts';
import { chooseFiles, type ChosenFiles } from './chooseFiles.ts';
import { formatOfFile } from './formatOfFile.ts';
import type { SourceFile } from './sourceFile.ts';

/** What there is to read, sorted by path so that every run reads in the same order, and what was left alone. */
export interface Sources {
  readonly files: readonly SourceFile[];
  readonly ignored: readonly string[];
}

/**
 * The files that `--from` stands for: files, folders and globs. Below a folder that holds the export layout only its
 * files are read, below any other one all whose ending says how.
 * @throws ByomlError `source.*` where there is nothing to read
 */
export async function listSources(from: readonly string[], window: Window, pacer: Pacer): Promise<Sources> {
  if (from.length === 0) throw new ByomlError('source.none', {});
  const files = new Map<string, SourceFile>();
  const ignored = new Set<string>();
  for (const argument of from) {
    const chosen = await filesOf(argument, window, pacer);
    for (const file of chosen.files) if (!files.has(file.absolute)) files.set(file.absolute, file);
    for (const path of chosen.ignored) ignored.add(path);
  }
  const sorted = [...files.values()].sort((a, b) => (a.absolute < b.absolute ? -1 : 1));
  return { files: sorted, ignored: [...ignored].sort() };
}

async function filesOf(argument: string, window: Window, pacer: Pacer): Promise<ChosenFiles> {
  const absolute = resolve(argument);
  const stats = readable(argument, () => statSync(absolute, { throwIfNoEntry: false }));
  if (stats === undefined) return filesOfGlob(argument, window, pacer);
  return stats.isDirectory()
    ? chooseFiles({ path: argument, absolute }, window, pacer)
    : { files: [namedFile(argument, absolute, stats)], ignored: [] };
}

function namedFile(path: string, absolute: string, stats: Stats): SourceFile {
  const format = formatOfFile(path, absolute);
  if (format === undefined) {
    throw new ByomlError('source.nothingToRead', {
      path,
      found: 'neither its name nor its beginning says what it is',
    });
  }
  return { path, absolute, ...format, bytes: stats.size };
}

async function filesOfGlob(pattern: string, window: Window, pacer: Pacer): Promise<ChosenFiles> {
  const matches = await expandGlob(pattern);
  if (matches.length === 0) throw new ByomlError('source.missing', { path: pattern });
  const files: SourceFile[] = [];
  const ignored: string[] = [];
  for (const path of matches) {
    const absolute = resolve(path);
    const stats = readable(path, () => statSync(absolute));
    if (stats.isDirectory()) {
      const chosen = await chooseFiles({ path, absolute }, window, pacer);
      files.push(...chosen.files);
      ignored.push(...chosen.ignored);
    } else {
      const format = formatOfFile(path, absolute);
      if (format === undefined) ignored.push(path);
      else files.push({ path, absolute, ...format, bytes: stats.size });
    }
  }
  if (files.length === 0) {
    const found = `it stands for ${ignored.length} files, none of them of a known kind`;
    throw new ByomlError('source.nothingToRead', { path: pattern, found });
  }
  return { files, ignored };
}
