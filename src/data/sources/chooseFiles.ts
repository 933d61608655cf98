import { sep } from 'node:path';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { timeText } from '../../core/time.ts';
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
    const isBeside = hasLayout && !(isExportFile(slashes(file.absolute)) && format?.format === 'json');
    if (format === undefined || isBeside) ignored.push(file.path);
    else files.push({ ...file, ...format });
  }
  if (files.length === 0) throw pruned > 0 ? await outside(folder, pacer) : nothing(folder.path, found);
  return { files, ignored };
}

/** Looks through the whole export to say from when to when it is. */
async function outside(folder: Place, pacer: Pacer): Promise<ByomlError> {
  let [first, end] = [Infinity, -Infinity];
  for (const file of await walkFolder(folder, () => true, pacer)) {
    const span = exportSpan(slashes(file.absolute));
    first = Math.min(first, span?.start ?? Infinity);
    end = Math.max(end, span?.end ?? -Infinity);
  }
  const args = { path: folder.path, first: spoken(first), end: spoken(end) };
  return new ByomlError('source.nothingInWindow', args);
}

/** To the minute; an export of empty folders has no times. */
function spoken(time: number): string {
  return Number.isFinite(time) ? `${timeText(time).slice(0, 16)}Z` : 'nothing';
}

function nothing(path: string, found: readonly FoundFile[]): ByomlError {
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
