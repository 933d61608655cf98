import { sep } from 'node:path';
import { ByomlError } from '../../core/errors/byomlError.ts';
import type { Pacer } from '../pacer.ts';
import { exportSpan, isExportFile, overlaps, type Window } from './exportLayout.ts';
import { formatOfName, type SourceFile } from './sourceFile.ts';
import { type FoundFile, type Place, walkFolder } from './walkFolder.ts';

export interface ChosenFiles {
  readonly files: readonly SourceFile[];
  readonly ignored: readonly string[];
}

/**
 * The files of a folder that are read: those of the export layout where there are any (beside them lie notes, truths,
 * other exports), else all whose ending says what they are.
 */
export async function chooseFiles(folder: Place, window: Window, pacer: Pacer): Promise<ChosenFiles> {
  let pruned = 0;
  const isLimited = window.since !== undefined || window.until !== undefined;
  const enters = (absolute: string): boolean => {
    if (!isLimited) return true;
    const span = exportSpan(slashes(absolute));
    const wanted = span === undefined || overlaps(span, window);
    if (!wanted) pruned++;
    return wanted;
  };
  const found = await walkFolder(folder, enters, pacer);
  const hasLayout = pruned > 0 || found.some((file) => isExportFile(slashes(file.absolute)));
  const files: SourceFile[] = [];
  const ignored: string[] = [];
  for (const file of found) {
    const format = formatOfName(file.path);
    const outside = hasLayout && !(isExportFile(slashes(file.absolute)) && format?.format === 'json');
    if (format === undefined || outside) ignored.push(file.path);
    else files.push({ ...file, ...format });
  }
  if (files.length === 0) throw nothing(folder.path, found, pruned > 0);
  return { files, ignored };
}

function nothing(path: string, found: readonly FoundFile[], pruned: boolean): ByomlError {
  if (pruned) return new ByomlError('source.nothingInWindow', { path });
  if (found.length === 0) return new ByomlError('source.empty', { path });
  const examples = found.slice(0, 3).map((file) => file.path.slice(path.length).replace(/^\//, ''));
  const others = found.length > 3 ? ' and others' : '';
  const files = found.length === 1 ? 'one file' : `${found.length} files`;
  return new ByomlError('source.nothingToRead', {
    path,
    found: `it holds ${files} of another kind (${examples.join(', ')}${others})`,
  });
}

function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
