import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createTable } from '../../../src/core/column.ts';
import { textColumn } from '../../../src/core/textColumn.ts';
import { tripleAt } from '../../../src/core/tripleAt.ts';
import type { Cell } from '../../../src/data/batches/batchBuilder.ts';
import { readRows, type RowsReport } from '../../../src/data/readRows.ts';
import type { ReadOptions } from '../../../src/data/readOptions.ts';
import type { ColumnSource } from '../../../src/data/sourceMapping.ts';
import { encodeParquet } from '../../../src/formats/encodeParquet.ts';
import { byColumns, failure, quietly, testFolder } from './support.ts';

const { folder, write } = testFolder();

interface All {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly batches: number;
  readonly report: RowsReport;
}

/** All rows of a reading: tenant, user, resource and the cells. */
async function all(
  from: readonly string[],
  mapping: Partial<ColumnSource> = {},
  window: Pick<ReadOptions, 'since' | 'until'> = {},
): Promise<All> {
  const reading = readRows(from, { ...byColumns, ...mapping }, quietly(window));
  const rows: (readonly Cell[])[] = [];
  let columns: readonly string[] = [];
  for (let batches = 0; ; batches++) {
    const next = await reading.next();
    if (next.done === true) return { columns, rows, batches, report: next.value };
    const batch = next.value;
    columns = batch.columns;
    for (let i = 0; i < batch.names.tenant.length; i++) {
      const { tenant, user, resource } = tripleAt(batch.names, i);
      rows.push([tenant, user, resource, ...columns.map((_, column) => batch.cell(i, column))]);
    }
  }
}

describe('readRows', () => {
  it('gives the rows of CSV in order, duplicates and nameless ones too, with their further columns', async () => {
    const path = write('a.csv', 'x,resource,user,tenant,y\n1,r,u,t,\n2,r,u,t,"a,b"\n3,,,,z\nragged\n');
    const { columns, rows, report } = await all([path]);
    expect(columns).toEqual(['x', 'y']);
    expect(rows).toEqual([
      ['t', 'u', 'r', '1', ''],
      ['t', 'u', 'r', '2', 'a,b'],
      ['', '', '', '3', 'z'],
    ]);
    expect(report.account).toMatchObject({ rows: 4, kept: 3, malformed: { ragged: 1 } });
    expect(report.malformed).toEqual([{ file: path, line: 5, reason: 'ragged' }]);
  });

  it('finds every key of JSON lines, and keeps numbers', async () => {
    const lines = [
      { user: 'u', tenant: 't', resource: 'r', n: 1.5 },
      { user: 'u', tenant: 't', resource: 'r', späte: true, o: { a: [1] } },
      { user: 7, tenant: 't', n: null },
    ];
    const path = write('a.jsonl.gz', gzipSync(lines.map((line) => JSON.stringify(line)).join('\n')));
    const { columns, rows } = await all([path]);
    expect(columns).toEqual(['n', 'späte', 'o']);
    expect(rows).toEqual([
      ['t', 'u', 'r', 1.5, null, null],
      ['t', 'u', 'r', null, 'true', '{"a":[1]}'],
      ['t', '7', '', null, null, null],
    ]);
  });

  it('gives Parquet with numbers as numbers, days and times as texts', async () => {
    const table = createTable([
      ...['tenant', 'user', 'resource'].map((name) => textColumn(name, [name, name])),
      { name: 'count', type: 'int64', values: Float64Array.of(1, 2) },
      { name: 'score', type: 'double', values: Float64Array.of(0.5, NaN) },
      { name: 'day', type: 'day', values: Int32Array.of(0, 20_000) },
      { name: 'at', type: 'timestamp', values: Float64Array.of(NaN, 1) },
    ]);
    const { columns, rows } = await all([write('a.parquet', encodeParquet(table))]);
    expect(columns).toEqual(['count', 'score', 'day', 'at']);
    expect(rows).toEqual([
      ['tenant', 'user', 'resource', 1, 0.5, '1970-01-01', null],
      ['tenant', 'user', 'resource', 2, null, '2024-10-04', '1970-01-01T00:00:00.000001Z'],
    ]);
  });

  it('reads files in the order given, with the columns of all', async () => {
    const b = write('b.csv', 'tenant,user,resource,p\nt,b,r,1\n');
    const a = write('order/a.csv', 'q,tenant,user,resource\n2,t,a,r\n');
    const { columns, rows } = await all([b, a, b]);
    expect(columns).toEqual(['p', 'q']);
    expect(rows).toEqual([
      ['t', 'b', 'r', '1', null],
      ['t', 'a', 'r', null, '2'],
    ]);
  });

  it('gives large files in batches, every row once', async () => {
    const count = 120_000;
    const path = write(
      'large.csv',
      `tenant,user,resource,i\n${Array.from({ length: count }, (_, i) => `t,user${i % 5000},resource${i % 77},${i}`).join('\n')}\n`,
    );
    const { rows, batches } = await all([path]);
    expect(batches).toBeGreaterThan(1);
    expect(rows).toHaveLength(count);
    expect(
      rows.every(
        (row, i) => row[1] === `user${i % 5000}` && row[2] === `resource${i % 77}` && row[3] === String(i),
      ),
    ).toBe(true);
  });

  it('leaves out rows outside a window', async () => {
    const path = write('window.csv', 'tenant,user,resource,when\nt,u,1,5\nt,u,2,10\nt,u,3,x\n');
    const { columns, rows, report } = await all([path], { time: 'when' }, { since: 6e6 });
    expect([columns, rows]).toEqual([['when'], [['t', 'u', '2', '10']]]);
    expect(report.account).toMatchObject({ filtered: { outsideWindow: 1 }, malformed: { badTime: 1 } });
    expect((await all([path], { time: 'when' })).rows).toHaveLength(3);
    expect(await failure(all([path], {}, { since: 6e6 }))).toContain('source.windowWithoutTime');
  });

  it('says what is wrong with a source', async () => {
    expect(await failure(all([]))).toContain('source.none');
    expect(await failure(all([`${folder}/none.csv`]))).toContain('source.missing');
    expect(await failure(all([write('c.csv', 'a,b\n1,2\n')]))).toContain('source.columnMissing');
    expect(await failure(all([write('c.jsonl', '{"a":1}\n')]))).toContain('source.columnMissing');
    expect(await failure(all([write('d.jsonl', 'x\ny\n')]))).toContain('source.noRowReadable');
    const keys = Array.from({ length: 1001 }, (_, i) => `{"k${i}":1}`).join('\n');
    expect(await failure(all([write('keys.jsonl', keys)]))).toContain('source.tooManyColumns');
    const empty = await all([write('e.csv', 'tenant,user,resource\n'), write('f.csv', '')]);
    expect([empty.rows, empty.report.account.rows]).toEqual([[], 0]);
  });
});
