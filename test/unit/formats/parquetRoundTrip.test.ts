import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, createTable, type Table, tableColumn } from '../../../src/core/column.ts';
import { dictionaryFind, dictionaryFromTexts, NO_ID } from '../../../src/core/dictionary.ts';
import { NO_DAY } from '../../../src/core/time.ts';
import { encodeParquet, rowGroupSize } from '../../../src/formats/encodeParquet.ts';
import { randomAccessOfBytes } from '../../../src/formats/randomAccessOfBytes.ts';
import { readParquet, readParquetGroups } from '../../../src/formats/readParquet.ts';

const someDay = fc.integer({ min: -700_000, max: 2_900_000 });
const someTime = fc.integer({ min: -2_208_988_800_000_000, max: 4_102_444_800_000_000 });

function texts(rows: number): fc.Arbitrary<Column> {
  return fc
    .array(fc.option(fc.string({ unit: 'binary' }), { nil: undefined }), { minLength: rows, maxLength: rows })
    .map((values) => {
      const dictionary = dictionaryFromTexts(values.filter((value) => value !== undefined));
      const ids = Uint32Array.from(values, (value) =>
        value === undefined ? NO_ID : dictionaryFind(dictionary, value.toWellFormed()),
      );
      return { name: 'text', type: 'text', dictionary, ids };
    });
}

function numbers(rows: number, value: fc.Arbitrary<number>): fc.Arbitrary<number[]> {
  return fc.array(value, { minLength: rows, maxLength: rows });
}

function columns(rows: number): fc.Arbitrary<Column[]> {
  const double = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, -0));
  const int64 = fc.maxSafeInteger();
  return fc
    .tuple(
      texts(rows),
      numbers(rows, double),
      numbers(rows, fc.float()),
      numbers(rows, fc.integer()),
      numbers(rows, int64),
      numbers(rows, fc.integer({ min: 0, max: 1 })),
      numbers(rows, fc.oneof(someDay, fc.constant(NO_DAY))),
      numbers(rows, fc.oneof(someTime, fc.constant(NaN))),
      numbers(rows * 3, double),
    )
    .map(([text, doubles, floats, ints, longs, booleans, days, times, vector]): Column[] => [
      text,
      { name: 'double', type: 'double', values: Float64Array.from(doubles) },
      { name: 'float', type: 'float', values: Float32Array.from(floats) },
      { name: 'int32', type: 'int32', values: Int32Array.from(ints) },
      { name: 'int64', type: 'int64', values: Float64Array.from(longs) },
      { name: 'boolean', type: 'boolean', values: Uint8Array.from(booleans) },
      { name: 'day', type: 'day', values: Int32Array.from(days) },
      { name: 'timestamp', type: 'timestamp', values: Float64Array.from(times) },
      { name: 'vector', type: 'vector', width: 3, values: Float64Array.from(vector) },
    ]);
}

const tables = fc.integer({ min: 0, max: 40 }).chain(columns).map(createTable);

async function roundTrip(table: Table): Promise<Table> {
  return readParquet(randomAccessOfBytes(encodeParquet(table)));
}

describe('Parquet round trip', () => {
  it('gives back every column type, missing values and infinities included', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        expect(await roundTrip(table)).toEqual(table);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same bytes for the same table', () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(encodeParquet(structuredClone(table))).toEqual(encodeParquet(table));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps a table of several row groups in order', async () => {
    const rows = 300_000;
    const dictionary = dictionaryFromTexts(Array.from({ length: 1000 }, (_, i) => `name ${i}`));
    const table = createTable([
      {
        name: 'text',
        type: 'text',
        dictionary,
        ids: Uint32Array.from({ length: rows }, (_, i) => (i * 7) % 1000),
      },
      { name: 'number', type: 'double', values: Float64Array.from({ length: rows }, (_, i) => i / 3) },
      {
        name: 'holes',
        type: 'double',
        values: Float64Array.from({ length: rows }, (_, i) => (i % 5 === 0 ? NaN : i)),
      },
    ]);
    expect(await roundTrip(table)).toEqual(table);
    const groups: Table[] = [];
    for await (const group of readParquetGroups(randomAccessOfBytes(encodeParquet(table))))
      groups.push(group);
    expect(groups.map((group) => group.rows)).toEqual([rowGroupSize, rows - rowGroupSize]);
    const numbers = groups.flatMap((group) => [...tableColumn(group, 'number', 'double').values]);
    expect(numbers).toEqual([...tableColumn(table, 'number', 'double').values]);
  });

  it('keeps a table without rows, its column types and vector width', async () => {
    const table = createTable([
      { name: 'text', type: 'text', dictionary: dictionaryFromTexts([]), ids: new Uint32Array(0) },
      { name: 'vector', type: 'vector', width: 12, values: new Float64Array(0) },
    ]);
    expect(await roundTrip(table)).toEqual(table);
  });

  it('keeps the width of vectors when no row has one', async () => {
    const values = new Float64Array(2 * 12).fill(NaN);
    const table = createTable([{ name: 'vector', type: 'vector', width: 12, values }]);
    expect(await roundTrip(table)).toEqual(table);
  });

  it('keeps a column name with a dot, quotes and line breaks', async () => {
    const table = createTable([{ name: 'a.b"\n\u202e', type: 'double', values: Float64Array.of(1, NaN) }]);
    expect(await roundTrip(table)).toEqual(table);
  });

  it('keeps a text of 32 KB and texts that differ only at the end', async () => {
    const long = 'x'.repeat(32_768);
    const dictionary = dictionaryFromTexts([long, `${long}a`, `${long}b`, '']);
    const table = createTable([
      { name: 'text', type: 'text', dictionary, ids: Uint32Array.of(3, 2, 1, 0, 0) },
    ]);
    expect(await roundTrip(table)).toEqual(table);
  });
});
