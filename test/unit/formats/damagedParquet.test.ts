import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTable } from '../../../src/core/column.ts';
import { dictionaryFromTexts, NO_ID } from '../../../src/core/dictionary.ts';
import { createRandom, type Random, randomInteger } from '../../../src/core/random.ts';
import { encodeParquet } from '../../../src/formats/encodeParquet.ts';
import { type Decoder, openDecoder } from './support/decoder.ts';

const folder = resolve(import.meta.dirname, '../../fixtures/formats/parquet');
const writers = [
  'duckdb',
  'polars',
  'pyarrow-delta',
  'pyarrow-gzip',
  'pyarrow-snappy',
  'pyarrow-v2-pages',
  'pyarrow-zstd',
];
/** So many that, without a guard, several make the decoder run for ever. */
const mutationsEach = 400;
const foreseen = [
  'read',
  'parquet.unreadable',
  'parquet.unsupportedColumn',
  'parquet.numberTooLarge',
  'parquet.unevenLists',
];

/** A file of ours with every way that we write columns. */
function ours(rows: number): Uint8Array {
  const of = (value: (row: number) => number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => value(row));
  const users = dictionaryFromTexts(
    Array.from({ length: 40 }, (_, i) => `user${String(i).padStart(2, '0')}`),
  );
  const user = Uint32Array.from({ length: rows }, (_, row) => (row % 7 === 0 ? NO_ID : (row * 7919) % 40));
  const vectors = Float64Array.from({ length: rows * 4 }, (_, i) => ((i >> 2) % 9 === 0 ? NaN : i));
  return encodeParquet(
    createTable([
      { name: 'tenant', type: 'text', dictionary: dictionaryFromTexts(['t']), ids: new Uint32Array(rows) },
      { name: 'user', type: 'text', dictionary: users, ids: user },
      { name: 'day', type: 'day', values: Int32Array.from({ length: rows }, (_, row) => 20_000 + (row % 3)) },
      { name: 'count', type: 'int64', values: of((row) => 1 + (row % 5)) },
      { name: 'time', type: 'timestamp', values: of((row) => (row % 11 === 0 ? NaN : row * 1e6)) },
      { name: 'flag', type: 'boolean', values: Uint8Array.from({ length: rows }, (_, row) => row % 2) },
      { name: 'vector', type: 'vector', width: 4, values: vectors },
    ]),
  );
}

/** Flips, overwrites, cuts out or repeats something, up to three times. */
function damaged(whole: Uint8Array, random: Random): Uint8Array {
  const below = (bound: number): number => randomInteger(random, bound);
  let bytes = Uint8Array.from(whole);
  for (let times = 1 + below(3); times > 0; times--) {
    const place = below(bytes.length);
    const length = 1 + below(below(4) === 0 ? 400 : 8);
    const rest = bytes.subarray(place + length);
    switch (below(4)) {
      case 0:
        bytes[place]! ^= 1 << below(8);
        break;
      case 1:
        bytes.fill([0, 255, 127, 128, 1][below(5)]!, place, place + length);
        break;
      case 2:
        bytes = Uint8Array.from([...bytes.subarray(0, place), ...rest]);
        break;
      default:
        bytes.copyWithin(below(bytes.length), place, place + length);
    }
    if (bytes.length < 12) return bytes;
  }
  return bytes;
}

describe('a damaged Parquet file', () => {
  let decoder: Decoder;
  beforeAll(async () => {
    decoder = await openDecoder();
  });
  afterAll(() => decoder.close());

  async function outcomes(name: string, whole: Uint8Array): Promise<readonly string[]> {
    const found = new Set<string>();
    for (let seed = 0; seed < mutationsEach; seed++) {
      const outcome = await decoder.decode(damaged(whole, createRandom(BigInt(seed))));
      found.add(foreseen.includes(outcome) ? 'foreseen' : `${name}, seed ${seed}: ${outcome}`);
    }
    return [...found];
  }

  it.each(writers)('of %s is read or refused in words, and never hangs', async (name) => {
    const whole = await readFile(join(folder, `${name}.parquet`));
    expect(await decoder.decode(whole)).toBe('read');
    expect(await outcomes(name, whole)).toEqual(['foreseen']);
  });

  it.each([50, 1000])('of ours with %d rows is read or refused in words, and never hangs', async (rows) => {
    const whole = ours(rows);
    expect(await decoder.decode(whole)).toBe('read');
    expect(await outcomes(`ours ${rows}`, whole)).toEqual(['foreseen']);
  });
});
