import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTable } from '../../../src/core/column.ts';
import { textColumn } from '../../../src/core/textColumn.ts';
import { MICROSECONDS_PER_DAY, timeText } from '../../../src/core/time.ts';
import { readAccesses, type ReadResult } from '../../../src/data/readAccesses.ts';
import type { ColumnSource } from '../../../src/data/sourceMapping.ts';
import { encodeParquet } from '../../../src/formats/encodeParquet.ts';
import { byColumns, quietly, testFolder } from './support.ts';

const { write } = testFolder();

const name = (most: number): fc.Arbitrary<string | null> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.nat(most).map((number) => `näme ${number}`) },
    fc.constantFrom('', null, '\ufeff', '\u{10000}'),
  );

interface Row {
  readonly tenant: string | null;
  readonly user: string | null;
  readonly resource: string | null;
  readonly when: number;
  readonly l: number;
}

const row: fc.Arbitrary<Row> = fc.record({
  tenant: name(1),
  user: name(4),
  resource: name(8),
  when: fc.integer({ min: 0, max: 20 }).map((hours) => (hours * MICROSECONDS_PER_DAY) / 6),
  // JSON has no -0.
  l: fc.double({ noDefaultInfinity: true }).map((value) => value + 0),
});

/** Often sorted, wholly or by the users alone: readers take that for a hint. */
const rows = fc
  .tuple(
    fc.array(row, { minLength: 1, maxLength: 60 }),
    fc.constantFrom<readonly (keyof Row)[]>([], ['tenant', 'user'], ['tenant', 'user', 'resource', 'when']),
  )
  .map(([all, by]) => all.toSorted((a, b) => by.reduce((order, key) => order || compare(a[key], b[key]), 0)));

function compare(a: string | number | null, b: string | number | null): number {
  const [left, right] = [a ?? '', b ?? ''];
  return left < right ? -1 : Number(left > right);
}

function parquet(part: readonly Row[]): Uint8Array {
  const texts = (['tenant', 'user', 'resource'] as const).map((key) =>
    textColumn(
      key,
      part.map((each) => each[key]),
    ),
  );
  return encodeParquet(
    createTable([
      ...texts,
      { name: 'when', type: 'timestamp', values: Float64Array.from(part, ({ when }) => when) },
      { name: 'l', type: 'double', values: Float64Array.from(part, ({ l }) => l) },
    ]),
  );
}

function json(part: readonly Row[]): string {
  return part.map((each) => JSON.stringify({ ...each, when: timeText(each.when) })).join('\n');
}

/** What was read, but for the bytes that it took. */
function read(paths: readonly string[], columns: Partial<ColumnSource>): Promise<unknown> {
  const outcome = (result: ReadResult): unknown => ({
    ...result,
    table: { ...result.table, account: { ...result.table.account, bytes: 0 } },
    report: {
      ...result.report,
      malformed: result.report.malformed.map(({ line, reason }) => [line, reason]),
    },
  });
  return readAccesses(paths, { ...byColumns, ...columns }, { ...quietly(), allowNone: true }).then(outcome);
}

describe('readAccesses', () => {
  it.each<Partial<ColumnSource>>([
    {},
    { time: 'when' },
    { likelihood: 'l' },
    { time: 'when', likelihood: 'l' },
  ])('finds the same in Parquet as in JSON lines, in two files, with %j', async (columns) => {
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(60), async (all, cut) => {
        const parts = [all.slice(0, cut), all.slice(cut)].filter((part) => part.length > 0);
        const tables = parts.map((part, i) => write(`rows${i}.parquet`, parquet(part)));
        const lines = parts.map((part, i) => write(`rows${i}.jsonl`, json(part)));
        expect(await read(tables, columns)).toEqual(await read(lines, columns));
      }),
      { numRuns: 60 },
    );
  });
});
