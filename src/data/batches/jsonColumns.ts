import { ByomlError } from '../../core/errors/byomlError.ts';
import { utf8Decode } from '../../core/utf8.ts';
import { openBytes } from '../bytes/byteReader.ts';
import { ByteWindow } from '../bytes/byteWindow.ts';
import { lineBlocks } from '../bytes/lineBlocks.ts';
import { JsonScanner } from '../json/jsonScanner.ts';
import type { Pacer } from '../pacer.ts';
import type { SourceFile } from '../sources/sourceFile.ts';

/** More keys than a table may have columns. */
const mostColumns = 1000;

/**
 * Every key of a file of JSON lines, in the order of first occurrence: one scan, in which only a row with a new key is
 * parsed. Throws `source.tooManyColumns`, `source.unreadable`.
 */
export async function jsonColumns(file: SourceFile, pacer: Pacer): Promise<readonly string[]> {
  const reader = openBytes(file);
  const window = new ByteWindow();
  window.open(reader);
  const columns = new Set<string>();
  let scanner = new JsonScanner([]);
  try {
    for await (const { bytes, count, starts, ends } of lineBlocks(window)) {
      await pacer.pause();
      for (let i = 0; i < count; i++) {
        const [start, end] = [starts[i]!, ends[i]!];
        const isRow = end >= 0 && scanner.scan(bytes, start, end) === 'row';
        if (!isRow || scanner.otherKeys === 0) continue;
        const row = JSON.parse(utf8Decode(bytes.subarray(start, end))) as object;
        for (const key of Object.keys(row)) columns.add(key);
        if (columns.size > mostColumns) {
          throw new ByomlError('source.tooManyColumns', { path: file.path, most: mostColumns });
        }
        scanner = new JsonScanner([...columns]);
      }
    }
  } finally {
    reader.close();
  }
  return [...columns];
}
