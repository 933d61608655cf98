import type { SchemaElement } from 'hyparquet';
import { ByteSink } from './byteSink.ts';
import { encodings } from './page.ts';
import { ThriftWriter } from './thriftWriter.ts';

/** What the footer says of a column in one row group; offsets and sizes in bytes. */
export interface ChunkPlace {
  readonly type: number;
  readonly path: readonly string[];
  readonly entries: number;
  readonly size: number;
  readonly dictionaryOffset: number | undefined;
  readonly dataOffset: number;
}

export interface GroupPlace {
  readonly rows: number;
  readonly chunks: readonly ChunkPlace[];
}

export interface Footer {
  readonly schema: readonly SchemaElement[];
  readonly groups: readonly GroupPlace[];
  readonly notes: readonly { readonly key: string; readonly value: string }[];
}

/** Parquet's number of a physical type. */
export function typeNumber(type: SchemaElement['type']): number {
  return ['BOOLEAN', 'INT32', 'INT64', 'INT96', 'FLOAT', 'DOUBLE', 'BYTE_ARRAY'].indexOf(type ?? '');
}

const repetitions = ['REQUIRED', 'OPTIONAL', 'REPEATED'];

const convertedTypes: Readonly<Record<string, number>> = { UTF8: 0, LIST: 3, DATE: 6, TIMESTAMP_MICROS: 10 };

const logicalTypes: Readonly<Record<string, number>> = { STRING: 1, LIST: 3, DATE: 6, TIMESTAMP: 8 };

/** The end of a Parquet file. Source: apache/parquet-format, parquet.thrift. */
export function footerBytes({ schema, groups, notes }: Footer): Uint8Array {
  const sink = new ByteSink(1 << 12);
  const thrift = new ThriftWriter(sink);
  thrift.whole(() => {
    thrift.i32(1, 2);
    thrift.structs(2, schema, (element) => {
      writeElement(thrift, element);
    });
    thrift.i64(
      3,
      groups.reduce((sum, { rows }) => sum + rows, 0),
    );
    thrift.structs(4, groups, (group) => {
      writeGroup(thrift, group);
    });
    thrift.structs(5, notes, ({ key, value }) => {
      thrift.text(1, key);
      thrift.text(2, value);
    });
    thrift.text(6, 'byoml');
  });
  const size = sink.written().length;
  sink.uint32(size);
  sink.bytes(magic);
  return sink.written();
}

/** `PAR1`, at both ends of a file. */
export const magic = Uint8Array.of(0x50, 0x41, 0x52, 0x31);

function writeElement(thrift: ThriftWriter, element: SchemaElement): void {
  if (element.type !== undefined) thrift.i32(1, typeNumber(element.type));
  if (element.repetition_type !== undefined) thrift.i32(3, repetitions.indexOf(element.repetition_type));
  thrift.text(4, element.name);
  if (element.num_children !== undefined) thrift.i32(5, element.num_children);
  if (element.converted_type !== undefined) thrift.i32(6, convertedTypes[element.converted_type]!);
  const logical = element.logical_type?.type;
  if (logical === undefined) return;
  thrift.struct(10, () => {
    thrift.struct(logicalTypes[logical]!, () => {
      if (logical === 'TIMESTAMP') writeTimestamp(thrift);
    });
  });
}

/** In UTC, in microseconds. */
function writeTimestamp(thrift: ThriftWriter): void {
  thrift.isTrue(1);
  thrift.struct(2, () => {
    thrift.struct(2, () => undefined);
  });
}

function writeGroup(thrift: ThriftWriter, { rows, chunks }: GroupPlace): void {
  thrift.structs(1, chunks, (chunk) => {
    thrift.i64(2, 0);
    thrift.struct(3, () => {
      writeChunk(thrift, chunk);
    });
  });
  thrift.i64(
    2,
    chunks.reduce((sum, { size }) => sum + size, 0),
  );
  thrift.i64(3, rows);
}

function writeChunk(thrift: ThriftWriter, chunk: ChunkPlace): void {
  const hasDictionary = chunk.dictionaryOffset !== undefined;
  thrift.i32(1, chunk.type);
  thrift.i32s(2, [encodings.plain, encodings.runs, ...(hasDictionary ? [encodings.dictionary] : [])]);
  thrift.texts(3, chunk.path);
  thrift.i32(4, 0);
  thrift.i64(5, chunk.entries);
  thrift.i64(6, chunk.size);
  thrift.i64(7, chunk.size);
  thrift.i64(9, chunk.dataOffset);
  if (chunk.dictionaryOffset !== undefined) thrift.i64(11, chunk.dictionaryOffset);
}
