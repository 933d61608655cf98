import { CsvScanner, MORE } from '../../formats/csvScanner.ts';
import { csvText } from '../../formats/csvText.ts';
import { parquetColumnNames } from '../../formats/parquetColumnNames.ts';
import { openBytes } from '../bytes/byteReader.ts';
import { ByteWindow, skipByteOrderMark } from '../bytes/byteWindow.ts';
import type { Pacer } from '../pacer.ts';
import { unreadable } from '../sources/readable.ts';
import type { SourceFile } from '../sources/sourceFile.ts';
import { jsonColumns } from './jsonColumns.ts';

/** The names of a file's columns, in order. Throws `source.unreadable`, `source.tooManyColumns`, `parquet.unreadable`. */
export async function columnsOfFile(file: SourceFile, pacer: Pacer): Promise<readonly string[]> {
  switch (file.format) {
    case 'json':
      return jsonColumns(file, pacer);
    case 'csv':
      return csvHeader(file);
    case 'parquet':
      try {
        return await parquetColumnNames(file.path);
      } catch (error) {
        throw unreadable(file.path, error);
      }
  }
}

/** The first record that is no empty line; none for an empty file. */
async function csvHeader(file: SourceFile): Promise<readonly string[]> {
  const reader = openBytes(file);
  const window = new ByteWindow();
  window.open(reader);
  const scanner = new CsvScanner();
  try {
    await skipByteOrderMark(window);
    for (let more = true; ;) {
      const next = scanner.next(window.bytes, window.start, window.end, !more);
      const isEmptyLine = scanner.fields === 1 && scanner.starts[0] === scanner.ends[0];
      if (next !== MORE && !isEmptyLine) break;
      if (next !== MORE) window.start = next;
      else if (more) more = await window.fill();
      if (!more && window.length === 0) return [];
    }
    const { bytes } = window;
    return Array.from({ length: scanner.fields }, (_, field) =>
      csvText(bytes.subarray(scanner.starts[field], scanner.ends[field])),
    );
  } finally {
    reader.close();
  }
}
