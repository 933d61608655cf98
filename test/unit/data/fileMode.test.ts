import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { accessTableRows } from '../../../src/core/accessTable.ts';
import { createTable, type Column } from '../../../src/core/column.ts';
import { dictionaryText } from '../../../src/core/dictionary.ts';
import { textColumn } from '../../../src/core/textColumn.ts';
import { MICROSECONDS_PER_DAY, NO_DAY } from '../../../src/core/time.ts';
import { readAccesses, type ReadResult } from '../../../src/data/readAccesses.ts';
import type { ReadOptions } from '../../../src/data/readOptions.ts';
import type { ColumnSource } from '../../../src/data/sourceMapping.ts';
import { accessTableToTable } from '../../../src/formats/accessTableColumns.ts';
import { encodeParquet } from '../../../src/formats/encodeParquet.ts';
import { byColumns, byTemplate, failure, lines, quietly, row, testFolder } from './support.ts';

const { folder, write } = testFolder();

function read(
  path: string,
  columns: Partial<ColumnSource> = {},
  window: Pick<ReadOptions, 'since' | 'until'> = {},
): Promise<ReadResult> {
  return readAccesses([path], { ...byColumns, ...columns }, quietly(window));
}

describe('readAccesses of CSV', () => {
  it('counts rows, whatever the order of the columns', async () => {
    const path = write(
      'plain.csv',
      'resource,x,tenant,user\r\nr1,1,t,u\r\nr1,,t,u\r\n\r\nr2,"a\nb",t,"u ""2"""\r\n',
    );
    const { table, report } = await read(path);
    expect(lines(table)).toEqual(['t u r1 noday 2', 't u "2" r2 noday 1']);
    expect([...table.day]).toEqual([NO_DAY, NO_DAY]);
    expect(report).toEqual({ malformed: [], ignoredFiles: [], tallies: {}, hasLikelihood: false });
  });

  it('reads other column names, gz, a byte-order mark and no last line feed', async () => {
    const path = write('named.csv.gz', gzipSync('\ufeffT,Who,What\n1,a,b\n1,a,b'));
    const { table } = await read(path, { tenant: 'T', user: 'Who', resource: 'What' });
    expect(lines(table)).toEqual(['1 a b noday 2']);
  });

  it('counts ragged rows, broken quotes and a quote left open as malformed, with their lines', async () => {
    const content = [
      'tenant,user,resource',
      't,u,r',
      't,u',
      't,u,r,x',
      '"t"x,u,r',
      '"t",u,"a',
      'b"',
      't,u,"open',
      'x',
    ];
    const path = write('ragged.csv', content.join('\n'));
    const { table, report } = await read(path);
    expect(table.account).toMatchObject({
      rows: 6,
      kept: 2,
      malformed: { badQuotes: 1, ragged: 2, truncated: 1 },
    });
    expect(report.malformed.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '3 ragged',
      '4 ragged',
      '5 badQuotes',
      '8 truncated',
    ]);
  });

  it('counts rows without a name as filtered', async () => {
    const path = write('missing.csv', 'tenant,user,resource\nt,,r\n,u,r\nt,u,""\nt,u,r\n');
    expect((await read(path)).table.account).toMatchObject({
      rows: 4,
      kept: 1,
      filtered: { missingResource: 1, missingTenant: 1, missingUser: 1 },
    });
  });

  it('passes over a record that is too long, quotes and line feeds inside it', async () => {
    const long = `"${'ab""\n'.repeat(4 << 20)}"`;
    const path = write('long.csv', `tenant,user,resource\nt,u,r\nt,u,${long}\nt,u2,r\nbad\n`);
    const { table, report } = await read(path);
    expect(lines(table)).toEqual(['t u r noday 1', 't u2 r noday 1']);
    expect(report.malformed.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '3 tooLong',
      `${3 + (4 << 20) + 2} ragged`,
    ]);
  });

  it('says which column is missing or stands twice, and what there is', async () => {
    const path = write('columns.csv', 'tenant,name,resource,resource\n');
    expect(await failure(read(path))).toBe(
      `source.columnMissing ${JSON.stringify({ path, column: 'user', columns: 'tenant, name, resource, resource' })}`,
    );
    expect(await failure(read(path, { user: 'name' }))).toContain('source.columnTwice');
    expect(await failure(read(path, { user: 'name', resource: 'tenant', time: 'when' }))).toContain(
      '"column":"when"',
    );
    expect(await failure(read(write('header.csv', 'tenant,user,resource\n')))).toContain('source.noRows');
    expect(await failure(read(write('empty.csv', '')))).toContain('source.noRows');
  });

  it('takes times in ISO 8601 and epoch, and refuses others', async () => {
    const times = [
      '2026-11-24T23:59:59Z',
      '1795564799',
      '1795564799000',
      '2026-11-25 00:30:00+01:00',
      'soon',
      '',
    ];
    const path = write(
      'times.csv',
      `tenant,user,resource,when\n${times.map((time) => `t,u,r,${time}`).join('\n')}\n`,
    );
    const { table } = await read(path, { time: 'when' });
    expect(lines(table)).toEqual(['t u r 2026-11-24 4']);
    expect(table.account.malformed).toEqual({ badTime: 2 });
    const since = Date.UTC(2026, 10, 24, 23, 59) * 1000;
    expect((await read(path, { time: 'when' }, { since })).table.account.filtered).toEqual({
      outsideWindow: 1,
    });
    expect(await failure(read(path, {}, { since }))).toContain('source.windowWithoutTime');
  });

  it('is read by a template too, its header naming the columns', async () => {
    const path = write(
      'events.csv',
      'EventID,Account,Computer,ShareName,TimeGenerated,_ItemId\n' +
        '5140,A\\b,FS,\\\\*\\Sales,2026-11-24T08:00:00Z,1\n5140,A\\b,FS,\\\\*\\Sales,2026-11-24T08:00:00Z,1\n4624,,,,,\n',
    );
    const { table } = await readAccesses([path], byTemplate, quietly());
    expect(lines(table)).toEqual(['0 a\\b \\\\fs\\sales 2026-11-24 1']);
    expect(table.account).toMatchObject({ duplicates: 1, filtered: { notEvent5140: 1 } });
  });
});

describe('readAccesses of JSON lines by columns', () => {
  it('takes texts and numbers', async () => {
    const path = write(
      'rows.jsonl',
      '{"tenant":0,"user":"u","resource":7}\n{"user":"u","resource":7,"tenant":"0"}\n{"user":1}\n',
    );
    const { table } = await read(path);
    expect(lines(table)).toEqual(['0 u 7 noday 2']);
    expect(table.account.filtered).toEqual({ missingTenant: 1 });
    expect(await failure(read(path, { user: 'nobody' }))).toContain('--user-column');
  });
});

describe('likelihoods', () => {
  const csv = [
    'b,u,r,0.5',
    'a,u,r,-1',
    'b,u,r,0',
    'a,u,r,1e3',
    'a,u,r,NaN',
    'a,u,r,',
    'a,u,r,Infinity',
    'a,u,r,0x1',
  ];

  it('keeps the likelihood of each row, sorted stably by its names, and counts rows in the table', async () => {
    const path = write('likelihood.csv', `tenant,user,resource,l\n${csv.join('\n')}\n`);
    const { table, report, ratings } = await read(path, { likelihood: 'l' });
    expect(lines(table)).toEqual(['a u r noday 2', 'b u r noday 2']);
    expect(table.account).toMatchObject({ kept: 4, malformed: { badLikelihood: 4 } });
    expect(report.hasLikelihood).toBe(true);
    expect([...ratings!.likelihood]).toEqual([-1, 1000, 0.5, 0]);
    expect([...ratings!.tenant].map((id) => dictionaryText(table.tenants, id))).toEqual(['a', 'a', 'b', 'b']);
    expect([...ratings!.user, ...ratings!.resource]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('is the same from JSON lines and Parquet', async () => {
    const values = [0.1, -2.5, 1e21, 0, 12345.678];
    const json = values.map((l) => JSON.stringify({ tenant: 't', user: 'u', resource: 'r', l })).join('\n');
    const parquet = encodeParquet(
      createTable([
        ...['tenant', 'user', 'resource'].map((name) =>
          textColumn(
            name,
            values.map(() => name[0]!),
          ),
        ),
        { name: 'l', type: 'double', values: Float64Array.from(values) },
      ]),
    );
    for (const path of [write('l.jsonl', json), write('l.parquet', parquet)]) {
      const { ratings } = await read(path, { likelihood: 'l' });
      expect([...ratings!.likelihood]).toEqual(values);
    }
  });
});

describe('readAccesses of Parquet', () => {
  const columns: readonly Column[] = [
    textColumn('tenant', ['t', 't', 't', null]),
    { name: 'user', type: 'int32', values: Int32Array.of(2, 1, 2, 1) },
    textColumn('resource', ['r', 'r', 'r', 'r']),
    { name: 'when', type: 'timestamp', values: Float64Array.of(1, 2, NaN, 3) },
    { name: 'flag', type: 'boolean', values: Uint8Array.of(1, 0, 1, 0) },
  ];

  it('counts rows by columns of any type', async () => {
    const path = write('rows.parquet', encodeParquet(createTable(columns)));
    expect(lines((await read(path)).table)).toEqual(['t 1 r noday 1', 't 2 r noday 2']);
    const { table } = await read(path, { time: 'when' });
    expect(table.account).toMatchObject({
      rows: 4,
      kept: 2,
      filtered: { missingTenant: 1 },
      malformed: { badTime: 1 },
    });
    expect([...table.firstTime]).toEqual([2, 1]);
    expect((await read(path, { user: 'flag' })).table.account.kept).toBe(3);
    expect(await failure(read(path, { user: 'who' }))).toContain('tenant, user, resource, when, flag');
    expect(await failure(read(write('broken.parquet', 'PAR1xx')))).toContain('parquet.unreadable');
  });

  it('refuses one without a single column of the template, in which no row could be seen', async () => {
    const path = write('foreign.parquet', encodeParquet(createTable(columns)));
    const told = await failure(readAccesses([path], byTemplate, quietly()));
    expect(told).toContain('source.columnsMissing');
    expect(told).toContain('"found":"tenant, user, resource, when, flag"');
    expect(told).toContain('ShareName');
  });

  it('takes an access table as one, and adds it to other sources', async () => {
    const rows = ['2026-11-24T08:00:00Z', '2026-11-24T09:00:00Z', '2026-11-25T08:00:00Z'].map(
      (TimeGenerated) => row({ TimeGenerated, Account: 'ann', Computer: 'fs' }),
    );
    const events = write('two/events.json', rows.join('\n'));
    const first = (await readAccesses([events], byTemplate, quietly())).table;
    const path = write('two/accesses.parquet', encodeParquet(accessTableToTable(first)));
    for (const mapping of [byTemplate, byColumns]) {
      const { table } = await readAccesses([path], mapping, quietly());
      expect({ ...table, account: 0 }).toEqual({ ...first, account: 0 });
      expect(table.account).toMatchObject({ files: 1, rows: 2, kept: 2 });
    }
    const { table: both } = await readAccesses([`${folder}/two`], byTemplate, quietly());
    expect([...both.count]).toEqual([4, 2]);
    const { table: asRows } = await read(path, { time: 'firstTime' });
    expect([...asRows.count]).toEqual([1, 1]);
  });

  it('limits an access table to whole days, or says that it cannot', async () => {
    const days = [0, 1, 2].map((day) => ({
      day,
      first: day * MICROSECONDS_PER_DAY + 5,
      last: day * MICROSECONDS_PER_DAY + 9,
    }));
    const table = createTable([
      textColumn(
        'tenant',
        days.map(() => 't'),
      ),
      textColumn(
        'user',
        days.map(() => 'u'),
      ),
      textColumn(
        'resource',
        days.map(() => 'r'),
      ),
      { name: 'day', type: 'day', values: Int32Array.from(days, ({ day }) => day) },
      { name: 'count', type: 'int64', values: Float64Array.of(1, 2, 3) },
      { name: 'firstTime', type: 'timestamp', values: Float64Array.from(days, ({ first }) => first) },
      { name: 'lastTime', type: 'timestamp', values: Float64Array.from(days, ({ last }) => last) },
    ]);
    const path = write('days.parquet', encodeParquet(table));
    const since = MICROSECONDS_PER_DAY;
    const { table: limited } = await read(path, {}, { since, until: 2 * since });
    expect([...limited.count]).toEqual([2]);
    expect(limited.account.filtered).toEqual({ outsideWindow: 2 });
    expect(await failure(read(path, {}, { since: since + 7 }))).toContain('source.windowSplitsDay');
    expect(accessTableRows((await read(path, {}, { since: since + 10 })).table)).toBe(1);
  });
});

describe('what a path stands for', () => {
  it('takes files, folders and globs together, and each file once', async () => {
    write('many/a.csv', 'tenant,user,resource\nt,u,r\n');
    write('many/sub/b.jsonl', '{"tenant":"t","user":"u","resource":"r"}\n');
    write('many/sub/notes.txt', 'hello');
    const from = [`${folder}/many`, `${folder}/many/*.csv`, `${folder}/many/sub/b.jsonl`];
    const { table, report } = await readAccesses(from, byColumns, quietly());
    expect(lines(table)).toEqual(['t u r noday 2']);
    expect(report.ignoredFiles).toEqual([`${folder}/many/sub/notes.txt`]);
    const { table: matched } = await readAccesses([`${folder}/many/**/{a,b}.*`], byColumns, quietly());
    expect(matched.account.files).toBe(2);
  });
});
