import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Column, ColumnType, Table } from '../../../src/core/column.ts';
import { dictionaryText, NO_ID } from '../../../src/core/dictionary.ts';
import { NO_DAY } from '../../../src/core/time.ts';
import { randomAccessOfBytes } from '../../../src/formats/randomAccessOfBytes.ts';
import { readParquet } from '../../../src/formats/readParquet.ts';
import { readParquetFile } from '../../../src/formats/readParquetFile.ts';

const folder = resolve(import.meta.dirname, '../../fixtures/formats/parquet');
const file = (name: string): string => join(folder, `${name}.parquet`);

/** A column as plain values, null where there is none, behind its type. */
function plain(column: Column): readonly unknown[] {
  switch (column.type) {
    case 'text':
      return [...column.ids].map((id) => (id === NO_ID ? null : dictionaryText(column.dictionary, id)));
    case 'vector': {
      const { values, width } = column;
      return Array.from({ length: values.length / width }, (_, row) => [
        ...values.subarray(row * width, (row + 1) * width),
      ]);
    }
    case 'day':
      return [...column.values].map((day) => (day === NO_DAY ? null : day));
    default:
      return [...column.values];
  }
}

function columns(table: Table): Record<string, readonly unknown[]> {
  return Object.fromEntries(table.columns.map((column) => [column.name, plain(column)]));
}

function types(table: Table): Record<string, ColumnType> {
  return Object.fromEntries(table.columns.map(({ name, type }) => [name, type]));
}

/** 2026-01-31T08:05:37.123456Z in microseconds. */
const time = 1_769_846_737_123_456;

describe('readParquet', () => {
  it("reads each of pyarrow's types", async () => {
    const table = await readParquetFile(file('pyarrow-snappy'));
    expect(types(table)).toEqual({
      text: 'text',
      large: 'text',
      category: 'text',
      double: 'double',
      float: 'float',
      int8: 'int32',
      uint16: 'int32',
      int32: 'int32',
      uint32: 'int64',
      int64: 'int64',
      holes: 'double',
      boolean: 'boolean',
      maybe: 'text',
      date: 'day',
      seconds: 'timestamp',
      ms: 'timestamp',
      us: 'timestamp',
      ns: 'timestamp',
      local: 'timestamp',
      decimal: 'double',
      vector: 'vector',
      floats: 'vector',
    });
    expect(columns(table)).toEqual({
      text: ['b', 'a', null, 'grüße', 'b'],
      large: ['x', 'y', 'x', null, ''],
      category: ['u', 'v', 'u', null, 'v'],
      double: [1.5, Infinity, NaN, NaN, -0],
      float: [1.5, 2.5, NaN, 4.5, 5.5],
      int8: [-1, 2, 3, 4, 5],
      uint16: [1, 65_535, 3, 4, 5],
      int32: [-(2 ** 31), 2 ** 31 - 1, 0, 1, 2],
      uint32: [0, 2 ** 32 - 1, 1, 2, 3],
      int64: [1 - 2 ** 53, 2 ** 53 - 1, 0, 1, 2],
      holes: [1, NaN, 3, NaN, 5],
      boolean: [1, 0, 1, 1, 0],
      maybe: ['true', null, 'false', null, 'true'],
      date: [20_484, -1, null, 0, 11_016],
      seconds: [time - 123_456, -1_000_000, NaN, time - 123_456, time - 123_456],
      ms: [time - 456, -1000, NaN, time - 123_456, time - 123_456],
      us: [time, -1, NaN, time, time],
      ns: [time, -1, NaN, 1, 0],
      local: [time, NaN, NaN, NaN, NaN],
      decimal: [12.34, NaN, -0.01, 0, 5],
      vector: [
        [1, 2],
        [NaN, NaN],
        [3, Infinity],
        [NaN, NaN],
        [5, 6],
      ],
      floats: [[1.5], [2.5], [NaN], [4.5], [5.5]],
    });
  });

  it.each(['gzip', 'zstd', 'brotli', 'lz4', 'none', 'v2-pages'])('reads pyarrow with %s', async (how) => {
    const table = await readParquetFile(file(`pyarrow-${how}`));
    expect(columns(table)).toEqual({
      text: ['b', 'a', null, 'grüße', 'b'],
      double: [1.5, Infinity, NaN, NaN, -0],
      us: [time, -1, NaN, time, time],
      int64: [1 - 2 ** 53, 2 ** 53 - 1, 0, 1, 2],
    });
  });

  it('reads differences, split bytes, runs of truths, and LZ4 of nothing', async () => {
    const table = columns(await readParquetFile(file('pyarrow-delta')));
    const rows = Array.from({ length: 40 }, (_, row) => row);
    expect(table).toEqual({
      text: rows.map((row) => (row % 7 === 3 ? null : `user00${row % 9}`)),
      req: rows.map((row) => `\\\\srv${row % 3}\\share${row % 5}`),
      i32: rows.map((row) => row * row - 50),
      i64: rows.map((row) => (row % 5 === 0 ? NaN : row * 1e8)),
      d: rows.map((row) => row / 3),
      b: rows.map((row) => (row % 4 === 0 ? null : String(row % 3 === 0))),
      none: rows.map(() => null),
    });
  });

  it('reads the timestamps of old writers (INT96)', async () => {
    const table = await readParquetFile(file('pyarrow-int96'));
    expect(columns(table)).toEqual({ us: [time, -1, NaN, time, time] });
  });

  it('reads DuckDB', async () => {
    expect(columns(await readParquetFile(file('duckdb')))).toEqual({
      text: ['b', null],
      int32: [1, 2],
      int64: [2, NaN],
      double: [1.5, NaN],
      date: [20_484, null],
      local: [time, NaN],
      us: [time, NaN],
      vector: [
        [1, 2],
        [NaN, NaN],
      ],
      boolean: [1, 0],
      uuid: ['6ba7b810-9dad-11d1-80b4-00c04fd430c8', null],
    });
  });

  it('reads Polars', async () => {
    expect(columns(await readParquetFile(file('polars')))).toEqual({
      text: ['b', 'a', null],
      int64: [1, 2, 3],
      us: [time, -1, NaN],
      date: [20_484, null, null],
      double: [1.5, NaN, Infinity],
    });
  });

  it('reads only the columns that are asked for, and leaves out those that are not there', async () => {
    const table = await readParquetFile(file('pyarrow-struct'), { columns: ['ok', 'absent'] });
    expect(columns(table)).toEqual({ ok: [1, 2] });
  });

  it('decodes texts that are not UTF-8 as a TextDecoder does', async () => {
    const table = await readParquetFile(file('pyarrow-time'), { columns: ['bytes'] });
    expect(columns(table)).toEqual({ bytes: ['a\ufffd', 'b'] });
  });

  it('says which column of which file has no place here, and why', async () => {
    const failure = (name: string, options = {}): Promise<unknown> =>
      readParquetFile(file(name), options).then(
        () => 'nothing failed',
        (error: unknown) => error,
      );
    expect(await failure('pyarrow-struct')).toMatchObject({
      code: 'parquet.unsupportedColumn',
      args: { file: file('pyarrow-struct'), column: 'nested', type: 'a group' },
    });
    expect(await failure('pyarrow-time')).toMatchObject({
      code: 'parquet.unsupportedColumn',
      args: { column: 'time', type: 'INT64 (TIME)' },
    });
    expect(await failure('pyarrow-too-large')).toMatchObject({
      code: 'parquet.numberTooLarge',
      args: { column: 'big', row: 2 },
    });
    expect(await failure('pyarrow-uneven')).toMatchObject({
      code: 'parquet.unevenLists',
      args: { column: 'uneven', first: 1, other: 2, row: 2 },
    });
  });

  it('refuses what is no Parquet, or is cut or damaged, naming the file', async () => {
    const whole = await readFile(file('pyarrow-snappy'));
    const read = (bytes: Uint8Array): Promise<Table> => readParquet(randomAccessOfBytes(bytes, 'x.parquet'));
    const refused = { code: 'parquet.unreadable', args: { file: 'x.parquet' } };
    for (const bytes of [Buffer.alloc(0), Buffer.from('PAR1'), Buffer.from('a,b\n1,2\n')]) {
      await expect(read(bytes)).rejects.toMatchObject(refused);
    }
    for (const end of [3, whole.length >> 1, whole.length - 1]) {
      await expect(read(whole.subarray(0, end))).rejects.toMatchObject(refused);
    }
    const overwritten = Buffer.from(whole).fill(0xff, 4, 400);
    await expect(read(overwritten)).rejects.toMatchObject(refused);
  });
});
