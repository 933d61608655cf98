import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { type Column, createTable, type Table } from '../../../src/core/column.ts';
import { textColumn } from '../../../src/core/textColumn.ts';
import { NO_DAY } from '../../../src/core/time.ts';
import { encodeParquet } from '../../../src/formats/encodeParquet.ts';

/** As another reader of Parquet sees it: rows of plain values. */
async function rowsOf(table: Table): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({ file: arrayBufferOf(encodeParquet(table)) });
}

function arrayBufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer;
}

const none = { nil: null, freq: 4 };

const rows = fc.array(
  fc.record({
    text: fc.option(fc.string({ unit: 'binary' }), none),
    double: fc.option(fc.double({ noNaN: true }), none),
    int32: fc.integer(),
    int64: fc.maxSafeInteger(),
    boolean: fc.boolean(),
    day: fc.option(fc.integer({ min: -700_000, max: 2_900_000 }), none),
    time: fc.option(fc.integer({ min: -2_208_988_800_000, max: 4_102_444_800_000 }), none),
    vector: fc.option(fc.array(fc.double({ noNaN: true }), { minLength: 2, maxLength: 2 }), none),
  }),
  { minLength: 1, maxLength: 60 },
);

describe('encodeParquet', () => {
  it('is read by a reader that knows nothing of us', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const number = (value: number | null): number => value ?? NaN;
        const columns: Column[] = [
          textColumn(
            'text',
            given.map(({ text }) => text),
          ),
          { name: 'double', type: 'double', values: Float64Array.from(given, (row) => number(row.double)) },
          { name: 'int32', type: 'int32', values: Int32Array.from(given, (row) => row.int32) },
          { name: 'int64', type: 'int64', values: Float64Array.from(given, (row) => row.int64) },
          { name: 'boolean', type: 'boolean', values: Uint8Array.from(given, (row) => Number(row.boolean)) },
          { name: 'day', type: 'day', values: Int32Array.from(given, (row) => row.day ?? NO_DAY) },
          { name: 'time', type: 'timestamp', values: Float64Array.from(given, (r) => number(r.time) * 1000) },
          {
            name: 'vector',
            type: 'vector',
            width: 2,
            values: Float64Array.from(given.flatMap(({ vector }) => vector ?? [NaN, NaN])),
          },
        ];
        const read = await rowsOf(createTable(columns));
        // This reader says undefined of a list that is null.
        expect(read.map((row) => ({ ...row, vector: row['vector'] ?? null }))).toEqual(
          given.map((row) => ({
            ...row,
            text: row.text?.toWellFormed() ?? null,
            int64: BigInt(row.int64),
            day: row.day === null ? null : new Date(row.day * 86_400_000),
            time: row.time === null ? null : new Date(row.time),
          })),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('says nothing of values that are missing where none is', () => {
    const table = createTable([
      { name: 'all', type: 'double', values: Float64Array.of(1, 2) },
      { name: 'some', type: 'double', values: Float64Array.of(1, NaN) },
    ]);
    const { schema } = parquetMetadata(arrayBufferOf(encodeParquet(table)));
    expect(schema.slice(1).map((element) => element.repetition_type)).toEqual(['REQUIRED', 'OPTIONAL']);
  });

  it('writes each text once a row group, in few bits a row', () => {
    const texts = Array.from({ length: 100 }, (_, i) => `a name of some length, number ${i}`);
    const { dictionary } = textColumn('text', texts);
    const ids = Uint32Array.from({ length: 100_000 }, (_, i) => (i * 37) % 100);
    const bytes = encodeParquet(createTable([{ name: 'text', type: 'text', dictionary, ids }]));
    expect(bytes.length).toBeLessThan((100_000 * 7) / 8 + 6000);
  });

  it('leaves out texts that no row has', () => {
    const { dictionary } = textColumn('text', ['a secret', 'b']);
    const bytes = encodeParquet(
      createTable([{ name: 'text', type: 'text', dictionary, ids: Uint32Array.of(1) }]),
    );
    expect(Buffer.from(bytes).includes('a secret')).toBe(false);
  });

  it('reads wide vectors back from several pages', async () => {
    const width = 300;
    const values = Float64Array.from({ length: 1000 * width }, (_, i) =>
      i >= 400 * width && i < 600 * width ? NaN : i,
    );
    const read = await rowsOf(createTable([{ name: 'vector', type: 'vector', width, values }]));
    expect(read[399]?.['vector']).toEqual(Array.from(values.subarray(399 * width, 400 * width)));
    expect(read[500]?.['vector']).toBeUndefined();
    expect(read[999]?.['vector']).toEqual(Array.from(values.subarray(999 * width)));
  });
});
