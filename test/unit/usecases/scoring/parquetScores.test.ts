import { describe, expect, it } from 'vitest';
import { type Table, tableColumn } from '../../../../src/core/column.ts';
import { dictionaryText, NO_ID } from '../../../../src/core/dictionary.ts';
import { randomAccessOfBytes } from '../../../../src/formats/randomAccessOfBytes.ts';
import { readParquet } from '../../../../src/formats/readParquet.ts';
import { parquetScores } from '../../../../src/usecases/scoring/parquetScores.ts';
import type { ScoredBatch } from '../../../../src/usecases/scoring/scoredBatch.ts';
import { everyCase, scoredBatch, stream } from './scoredBatches.ts';

async function bytesOf(...batches: readonly ScoredBatch[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of parquetScores(stream(...batches))) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function written(...batches: readonly ScoredBatch[]): Promise<Table> {
  return readParquet(randomAccessOfBytes(await bytesOf(...batches)));
}

function texts(table: Table, name: string): readonly (string | null)[] {
  const { dictionary, ids } = tableColumn(table, name, 'text');
  return Array.from(ids, (id) => (id === NO_ID ? null : dictionaryText(dictionary, id)));
}

describe('parquetScores', () => {
  it('writes a row for each row, over all batches, in order', async () => {
    const table = await written(...everyCase.map((row) => scoredBatch([row])));
    expect(table.columns.map(({ name }) => name)).toEqual([
      'tenant',
      'user',
      'resource',
      'case',
      'score',
      'percentile',
      'accessAnomaly',
      'day',
      'hits',
    ]);
    expect(texts(table, 'user')).toEqual(everyCase.map(({ user }) => user));
    expect(texts(table, 'case')).toEqual(everyCase.map((row) => row.case));
    const none = NaN;
    expect([...tableColumn(table, 'score', 'double').values]).toEqual([
      0.1 + 0.2,
      none,
      Infinity,
      none,
      none,
    ]);
    expect([...tableColumn(table, 'percentile', 'float').values]).toEqual([12.5, 0, 100, none, none]);
    expect(texts(table, 'day')).toEqual(['2026-11-24', null, 'x', '', '=1+1']);
    expect([...tableColumn(table, 'hits', 'double').values]).toEqual([3, 1, none, -0.5, 1e21]);
  });

  it('writes a column as text where a later batch has one', async () => {
    const table = await written(
      scoredBatch([{ user: 'u', case: 'seen', further: { port: 445 } }]),
      scoredBatch([{ user: 'u', case: 'seen', further: { port: 'smb' } }]),
    );
    expect(texts(table, 'port')).toEqual(['445', 'smb']);
  });

  it('gives the same bytes however the rows come', async () => {
    const known = everyCase.map((row) => ({ ...scoredBatch([row]), isNumeric: [false, false] }));
    const all = { ...scoredBatch(everyCase), isNumeric: [false, false] };
    expect(await bytesOf(...known)).toEqual(await bytesOf(all));
  });

  it('has its columns for an empty input too', async () => {
    const table = await written();
    expect(table.rows).toBe(0);
    expect(table.columns).toHaveLength(7);
  });
});
