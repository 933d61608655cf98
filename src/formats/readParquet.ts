import { type DecodedArray, type FileMetaData, parquetRead, parquetSchema, type SchemaTree } from 'hyparquet';
import { type Column, createTable, type Table } from '../core/column.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import { parquetCollector } from './parquetCollector.ts';
import { parquetCompressors } from './parquetCompressors.ts';
import { type GuardedChunk, guardColumn } from './parquetGuard/chunkGuard.ts';
import { leafOf } from './parquetGuard/leaf.ts';
import { decodeChunk } from './parquetPages/decodeChunk.ts';
import { parquetKind, parquetTypeText } from './parquetKind.ts';
import { parquetParsers } from './parquetParsers.ts';
import { vectorWidthKey } from './parquetSchema.ts';
import { plainIntegers } from './plainIntegers.ts';
import type { RandomAccess } from './randomAccess.ts';
import { readParquetMetadata } from './readParquetMetadata.ts';
import { createTextInterner } from './textInterner.ts';

export interface ReadParquetOptions {
  /** Names of the columns to read, where not all; one that the file lacks is left out. */
  readonly columns?: readonly string[];
}

/**
 * A Parquet file of any writer as a table: texts interned to sorted dictionaries, everything else in typed arrays.
 * Timestamps of any unit become microseconds (those without a time zone are taken as UTC), decimals become doubles,
 * integers with nulls doubles, booleans with nulls texts.
 * @throws ByomlError `parquet.*`
 */
export function readParquet(file: RandomAccess, options: ReadParquetOptions = {}): Promise<Table> {
  return inWords(file, async () => readTable(await openParquet(file, options)));
}

/**
 * The same, a table for each row group, so that memory does not grow with the file. What a column with nulls becomes is
 * decided group by group.
 * @throws ByomlError `parquet.*`
 */
export async function* readParquetGroups(
  file: RandomAccess,
  options: ReadParquetOptions = {},
): AsyncGenerator<Table, void> {
  const open = await inWords(file, () => openParquet(file, options));
  for (const group of open.metadata.row_groups) {
    const metadata = { ...open.metadata, num_rows: group.num_rows, row_groups: [group] };
    yield await inWords(file, () => readTable({ ...open, metadata }));
  }
}

/** Whatever goes wrong becomes an error that says so. */
async function inWords<Result>(file: RandomAccess, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ByomlError && error.kind !== 'defect') throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ByomlError('parquet.unreadable', { file: nameOf(file), reason }, { cause: error });
  }
}

async function openParquet(file: RandomAccess, { columns }: ReadParquetOptions): Promise<OpenParquet> {
  const metadata = await readParquetMetadata(file);
  const trees = parquetSchema(metadata).children.filter(
    ({ element }) => columns?.includes(element.name) ?? true,
  );
  const compressors = await parquetCompressors(metadata);
  return { file, name: nameOf(file), metadata: plainIntegers(metadata), trees, compressors };
}

function nameOf(file: RandomAccess): string {
  return file.name ?? 'file';
}

async function readTable(open: OpenParquet): Promise<Table> {
  const columns: Column[] = [];
  for (const tree of open.trees) columns.push(await readColumn(open, tree));
  return createTable(columns);
}

interface OpenParquet {
  readonly file: RandomAccess;
  readonly name: string;
  readonly metadata: FileMetaData;
  /** The columns that are wanted. */
  readonly trees: readonly SchemaTree[];
  readonly compressors: Awaited<ReturnType<typeof parquetCompressors>>;
}

async function readColumn(
  { file, name, metadata, compressors }: OpenParquet,
  tree: SchemaTree,
): Promise<Column> {
  const column = tree.element.name;
  const type = parquetKind(tree);
  if (type === undefined) {
    const args = { file: name, column, type: parquetTypeText(tree) };
    throw new ByomlError('parquet.unsupportedColumn', args);
  }
  const interner = createTextInterner();
  const leaf = leafOf(tree);
  const chunks = chunksOf(metadata, column, leaf.maxRepetition === 0);
  const guarded = guardColumn(file, compressors, leaf, chunks);
  const rows = Number(metadata.num_rows);
  const width = vectorWidth(metadata, column);
  const collector = parquetCollector(type, { file: name, name: column, rows, width }, interner);
  const parsers = parquetParsers(interner);
  let rowStart = 0;
  for (const [place, group] of metadata.row_groups.entries()) {
    const rowEnd = rowStart + Number(group.num_rows);
    const rows = rowEnd - rowStart;
    if (
      await decodeChunk(
        guarded,
        chunks[place]!,
        { tree, leaf, rows, intern: parsers.stringFromBytes },
        collector,
      )
    ) {
      rowStart = rowEnd;
      continue;
    }
    const pieces: DecodedArray[] = [];
    await parquetRead({
      ...guarded,
      metadata,
      columns: [column],
      rowStart,
      rowEnd,
      parsers,
      geoparquet: false,
      // Page by page as they are: the reader's own way to join them makes an object of every number.
      onChunk: ({ columnData }) => void pieces.push(columnData),
    });
    const found = pieces.reduce((sum, piece) => sum + piece.length, rowStart);
    if (found !== rowEnd) throw new Error(`it says ${rowEnd} rows and has ${found}`);
    for (const piece of pieces) collector.add(piece);
    rowStart = rowEnd;
  }
  return collector.finish();
}

/** A column of single values has one for each row. */
function chunksOf(metadata: FileMetaData, column: string, isFlat: boolean): readonly GuardedChunk[] {
  return metadata.row_groups.flatMap(({ columns, num_rows: rows }) => {
    const about = columns.find(({ meta_data: meta }) => meta?.path_in_schema[0] === column)?.meta_data;
    if (about === undefined) throw new Error(`a part of its rows lacks the column ${column}`);
    const { codec, num_values: values } = about;
    const start = Number(about.dictionary_page_offset ?? about.data_page_offset);
    const end = start + Number(about.total_compressed_size);
    return { start, end, codec, values: Number(isFlat ? rows : values) };
  });
}

function vectorWidth(metadata: FileMetaData, column: string): number | undefined {
  const key = vectorWidthKey(column);
  const value = metadata.key_value_metadata?.find((entry) => entry.key === key)?.value;
  return value !== undefined && /^[1-9][0-9]{0,4}$/.test(value) ? Number(value) : undefined;
}
