import { CsvScanner, MORE } from '../../formats/csvScanner.ts';
import { csvText } from '../../formats/csvText.ts';
import { parquetOutline } from '../../formats/parquetOutline.ts';
import { openBytes } from '../bytes/byteReader.ts';
import { ByteWindow, skipByteOrderMark } from '../bytes/byteWindow.ts';
import type { Pacer } from '../pacer.ts';
import { unreadable } from '../sources/readable.ts';
import type { SourceFile } from '../sources/sourceFile.ts';
import { jsonColumns } from './jsonColumns.ts';

/** What a file has. */
export interface FileColumns {
  /** In order. */
  readonly names: readonly string[];
  /** Those of numbers, the others being texts; undefined where every value has a type of its own. */
  readonly numeric: ReadonlySet<string> | undefined;
}

/** Throws `source.unreadable`, `source.tooManyColumns`, `parquet.unreadable`. */
export async function columnsOfFile(file: SourceFile, pacer: Pacer): Promise<FileColumns> {
  switch (file.format) {
    case 'json':
      return { names: await jsonColumns(file, pacer), numeric: undefined };
    case 'csv':
      return { names: await csvHeader(file), numeric: new Set() };
    case 'parquet':
      return parquetFileColumns(file);
  }
}

/** Types whose cells are numbers. */
const numericTypes: ReadonlySet<string | undefined> = new Set(['double', 'int32', 'int64']);

async function parquetFileColumns({ path }: SourceFile): Promise<FileColumns> {
  try {
    const columns = [...(await parquetOutline(path)).columns];
    const numeric = columns.filter(([, type]) => numericTypes.has(type)).map(([name]) => name);
    return { names: columns.map(([name]) => name), numeric: new Set(numeric) };
  } catch (error) {
    throw unreadable(path, error);
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
